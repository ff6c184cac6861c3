import { isPdfStray } from '../src/import/pdf/isPdfStray.ts';

/** A damaged PDF may leave a rejected promise behind after its refusal, which is no second error. */
export function ignorePdfStrays(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isPdfStray(reason)) throw reason;
  });
}
