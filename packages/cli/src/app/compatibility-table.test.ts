import { expect, it } from 'vitest';
import { message } from '../messages.ts';
import { compatibilityTable } from './compatibility-table.ts';

it('says of each need what there is and whether it fits', () => {
  const need = { what: 'kernel', range: '^1.0', isOptional: false, found: ['1.2.0'], isMet: true };
  const teachers = { ...need, what: 'faculty-pool/teachers', found: [], isMet: false };
  expect(
    compatibilityTable([
      {
        id: 'classes',
        version: '1.0.0',
        needs: [
          need,
          { ...need, what: 'ui-kit', range: '^2.0', isMet: false },
          { ...teachers, isOptional: true },
        ],
      },
      { id: 'guide', version: '0.9.1', needs: [teachers] },
    ]).split('\n'),
  ).toEqual([
    message('compatibility.title'),
    '  ✓  classes 1.0.0  kernel ^1.0                 1.2.0',
    '  ✗  classes 1.0.0  ui-kit ^2.0                 1.2.0',
    `  –  classes 1.0.0  faculty-pool/teachers ^1.0  ${message('compatibility.none')}`,
    `  ✗  guide 0.9.1    faculty-pool/teachers ^1.0  ${message('compatibility.none')}`,
  ]);
});
