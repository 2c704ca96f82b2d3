import type { LoggerInterface } from 'vega';

/** Where Vega and Vega-Lite say what they find odd; an error ends the drawing. */
export function warningsIn(warnings: string[]): LoggerInterface {
  const logger: LoggerInterface = {
    level: () => logger,
    error: (...said: readonly unknown[]) => {
      throw new Error(said.join(' '));
    },
    warn: (...said: readonly unknown[]) => {
      warnings.push(said.join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
