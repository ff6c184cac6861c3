/**
 * Sources of successive versions of a synthetic contract: `clauses` clauses in top clauses of five, of which each
 * version rewords two (a run of up to six words), and every tenth version inserts one, so that the numbers behind it
 * change.
 *
 * The words are drawn from a list by a generator with a fixed seed: the same call gives the same sources.
 *
 * @param versions how many versions
 * @param clauses how many sub-clauses the first version has
 */
export function syntheticVersions(versions: number, clauses: number): readonly string[] {
  const random = randomNumbers(20_260_101);
  const sentence = (): string => {
    const words = Array.from({ length: 12 + (random() % 14) }, () => WORDS[random() % WORDS.length] ?? '');
    const [first = '', ...rest] = words;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const reword = (text: string): string => {
    const words = text.split(' ');
    const fresh = Array.from({ length: 1 + (random() % 6) }, () => WORDS[random() % WORDS.length] ?? '');
    return words.toSpliced(1 + (random() % (words.length - 1)), 1 + (random() % 6), ...fresh).join(' ');
  };
  const clauseText = (): string => Array.from({ length: 2 + (random() % 3) }, sentence).join(' ');
  let texts: readonly string[] = Array.from({ length: clauses }, clauseText);
  return Array.from({ length: versions }, (_, i) => {
    if (i > 0) {
      const reworded = new Set([random() % texts.length, random() % texts.length]);
      texts = texts.map((text, at) => (reworded.has(at) ? reword(text) : text));
      if (i % 10 === 0) texts = texts.toSpliced(random() % texts.length, 1, clauseText(), clauseText());
    }
    return source(`1.${i}`, i, texts);
  });
}

function source(version: string, index: number, texts: readonly string[]): string {
  const year = 2000 + Math.floor(index / 12);
  const day = `${year}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const lines = texts.flatMap((text, i) => {
    const [top, sub] = [Math.floor(i / 5) + 1, (i % 5) + 1];
    return [...(sub === 1 ? [`## ${top}. Abschnitt ${top}`, ''] : []), `${top}.${sub} ${text}`, ''];
  });
  const front = ['---', 'title: Messvertrag', `version: "${version}"`, `validFrom: ${day}`, 'language: de', '---', ''];
  return [...front, ...lines].join('\n');
}

/** A linear congruential generator (Numerical Recipes); its upper bits are good enough to draw words. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

const FUNCTION_WORDS =
  'der die das des dem den ein eine und oder nicht kein darf muss kann soll nach vor über für mit von zu bei durch gegen ohne soweit sofern wenn binnen unverzüglich'.split(
    ' ',
  );
const FIRST_PARTS =
  'Auftrags Daten Verarbeitungs Vertrags Weisungs Sicherheits Lösch Prüf Melde Schutz Zugangs Zugriffs Kontroll Nachweis Haftungs Leistungs Betriebs System Netz Kunden Dienst Rechts Aufsichts Speicher Übermittlungs'.split(
    ' ',
  );
const LAST_PARTS =
  'pflicht recht frist stelle maßnahme verfahren bericht ordnung vorgabe anlage grundlage kategorie umfang zweck dauer einrichtung vereinbarung erklärung übersicht prüfung'.split(
    ' ',
  );

/** About as many different words as an AVV of ten pages has, half of the text being function words. */
const WORDS: readonly string[] = FIRST_PARTS.flatMap((first) => LAST_PARTS.map((last) => `${first}${last}`)).flatMap(
  (word, i) => [word, FUNCTION_WORDS[i % FUNCTION_WORDS.length] ?? ''],
);
