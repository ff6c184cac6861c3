import type { APIRoute } from 'astro';
import { icalendar } from '../../calendar/icalendar.ts';
import { type AgreementProps, agreementPaths } from '../../site/agreementPaths.ts';
import { calendarView } from '../../site/calendarView.ts';
import { interfaceAt } from '../../site/interfaceAt.ts';

export const getStaticPaths = agreementPaths;

/** Days of an agreement. */
export const GET: APIRoute<AgreementProps> = ({ props, url }) =>
  new Response(icalendar(calendarView(interfaceAt(url).library, props.agreement)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
