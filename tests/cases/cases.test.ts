/** Every finding has a case that provokes it, and provokes nothing else. docs/FINDINGS.md is made from these. */
import { FINDING_SEVERITY } from '../../src/core/finding';
import { expectedIn, findingCases, reportOf } from '../support/case-files';

describe('every finding is provoked by its cases, exactly', () => {
  const cases = findingCases();

  test.each(cases.map((one) => [`${one.code}/${one.name}`, one] as const))('%s', (_, one) => {
    const found = expectedIn(reportOf(one.findingCase).findings, one.code);
    expect(found.map(({ code, address }) => `${code} ${address}`)).toEqual(one.findingCase.expect.map(({ code, address }) => `${code} ${address}`));
    one.findingCase.expect.forEach((expected, at) => expect(found[at]).toMatchObject(expected));
  });

  test('every code has a case', () => {
    expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(Object.keys(FINDING_SEVERITY).sort());
  });

  test('every sentence is whole in both languages: no gap, no template, no figure left out', () => {
    for (const { findingCase } of cases) {
      for (const lang of ['sv', 'en'] as const) {
        for (const { message } of reportOf(findingCase, lang).findings) {
          expect(message).toMatch(/^\P{Z}.*[.)]$/u);
          expect(message).not.toMatch(/undefined|null|NaN|\{|\}|\(\)| {2}| [.,;]|””/);
        }
      }
    }
  });
});
