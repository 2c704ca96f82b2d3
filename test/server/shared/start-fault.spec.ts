import { expect, it } from '@jest/globals';
import { startFault } from '../../../server/shared/start-fault.js';

it.each([
  [{ code: 'EADDRINUSE', port: 3000 }, 'port-in-use'],
  [{ code: 'EACCES', port: 80 }, 'port-refused'],
  [{ message: 'no', cause: { code: 'ECONNREFUSED' } }, 'database-unreachable'],
  [{ errors: [{ code: 'ECONNREFUSED' }] }, 'database-unreachable'],
  [{ code: '28P01' }, 'database-unreachable'],
])('who starts the server where %j stands in the way is told what to do', (fault, code) => {
  expect(startFault(fault)).toMatchObject({ code });
});

it('any other fault is told as it is', () => {
  const fault = new Error('unknown');
  expect(startFault(fault)).toBe(fault);
});
