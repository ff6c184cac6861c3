import { searchKey } from './searchTokens.ts';

/**
 * Words that hold a sentence together. They are searched, but no clause has to contain them, and they match themselves
 * only.
 */
const FILLERS = `
  der die das den dem des ein eine einer eines einem einen und oder aber als am an auf aus bei beim bis da dass dazu
  denn dies diese dieser dieses diesem diesen durch er es sie ihr ihre ihm ihn für gegen hat haben ich im in ins ist
  sind war waren jede jeder jedes kann können könnte darf dürfen mit man mein meine muss müssen nach noch nur ob
  sein seine sich so soll sollen über um uns unser unsere vom von vor wann warum was welche welcher welches wem wen
  wenn wer werden wie wieso wird wo worden wurde wurden zu zum zur zwischen welchen steht stehen regelt
  the a an of to and or is are for in on at by with what which who when where how does do can must may shall
`;

const KEYS: ReadonlySet<string> = new Set(FILLERS.trim().split(/\s+/).map(searchKey));

/** Whether a word only holds a sentence together. */
export const isFiller = (key: string): boolean => KEYS.has(key);
