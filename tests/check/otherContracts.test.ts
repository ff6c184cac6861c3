import { describe, expect, it } from 'vitest';
import { checkContract } from '../../src/check/checkContract.ts';
import { findingsOf, planted, short } from './cleanContract.ts';
import { OTHER_DEFECTS, OTHER_WAYS } from './otherContracts.ts';

/** What stands behind "¶" is a paragraph at the end of the contract, with a text below. */
function changed(old: string, text: string): string {
  const [inner = '', caption] = text.split('¶');
  const source = planted(old, inner);
  return caption === undefined
    ? source
    : `${source}\n${caption.replaceAll('~', '\u00a0')}\n\nEs sind keine weiteren Angaben nötig.\n`;
}

describe('contracts that are written otherwise', () => {
  describe.each(Object.entries(OTHER_WAYS))('stay without a finding: %s', (_, ways) => {
    it.each(ways)('"%s" → "%s"', (old, text) => {
      const source = changed(old, text);
      expect(short(findingsOf(source), source)).toEqual([]);
    });
  });

  it.each(OTHER_DEFECTS)('do not hide a defect: "%s" → "%s"', (old, text, ...expected) => {
    const source = changed(old, text);
    expect(short(findingsOf(source), source)).toEqual(expected);
  });
});

const DPA = `---
title: Data Processing Agreement (DPA)
version: "1.0"
validFrom: 2026-01-01
language: en
---

## 1. Definitions

1.1 “Services” means the hosting that the Provider offers (“what you need”).

1.2 “Backup” means a copy of the data. The Provider keeps each Backup in the Union and tests every Backup.

## 2. Processing

2.1 The Provider processes data for the Services and for the Provider Purposes. A back-up is kept of all of them; the last Backup comes first.

2.2 The Provider engages each sub-processor in writing. A subprocessor is bound like the Provider; each subprocessor is named.

2.3 The provisions of the Data Act 2018 (see section 205(4)) stay unaffected.

2.4 Option 2 of Clause 9(a) of the SCCs applies, and Annex I of them is completed by the Provider.

### 2.5 Records of Processing

List of Records and Their Places of Storage

The Provider keeps the records.
`;

describe('an English contract', () => {
  it('may write what English contracts write', () => {
    const { problems, findings } = checkContract(
      DPA.replace(/(Annex|Clause|section|Option|Act) (?=[\dI])/g, '$1\u00a0'),
    );
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, clause, message }) => `${rule} @ ${clause}: ${message}`)).toEqual([]);
  });

  it.each([
    ['Clause 9(a) of the SCCs', 'clause 9(a)', 'reference-missing'],
    ['section 205(4)', 'clause 205', 'reference-missing'],
    ['Annex I of them', 'Annex 1', 'annex-missing'],
    ['The Provider keeps the records.', 'The Provider keeps the records, and the Processor reads them.', 'party-name'],
  ])('has still its defects: "%s" → "%s"', (old, text, rule) => {
    const rules = checkContract(DPA.replace(old, text)).findings.map((one) => one.rule);
    expect(rules).toContain(rule);
  });
});
