/**
 * A named step where a test may cut the power: the process dies there, as by `kill -9`,
 * when the environment says `FAULT_AT=name`. Does nothing otherwise.
 */
export function faultPoint(name: string): void {
  if (process.env['FAULT_AT'] === name) process.kill(process.pid, 'SIGKILL');
}
