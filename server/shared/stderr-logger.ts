import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const levels: Record<'error' | 'warn' | 'info' | 'debug', LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** What Nest says of its own wiring at every start. */
const WIRING = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** Logs go to standard error: standard output carries a command's result alone. */
export class StderrLogger extends ConsoleLogger {
  constructor(level: keyof typeof levels) {
    super({ prefix: 'Sillage', logLevels: levels[level], colors: process.stderr.isTTY === true });
  }

  protected override printMessages(
    messages: unknown[],
    context?: string,
    logLevel?: LogLevel,
    _stream?: 'stdout' | 'stderr',
    errorStack?: unknown,
    parameters?: Record<string, unknown>,
  ): void {
    if (logLevel === 'log' && context !== undefined && WIRING.has(context)) return;
    super.printMessages(messages, context, logLevel, 'stderr', errorStack, parameters);
  }
}
