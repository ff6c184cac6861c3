import type { APIRoute } from 'astro';
import { icalendar } from '../calendar/icalendar.ts';
import { calendarView } from '../site/calendarView.ts';
import { interfaceAt } from '../site/interfaceAt.ts';

/** Days of all agreements. */
export const GET: APIRoute = ({ url }) =>
  new Response(icalendar(calendarView(interfaceAt(url).library, null)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
