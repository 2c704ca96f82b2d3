import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { Events } from './events.js';

/** What every room may inject: the configuration, the clock, the news. */
@Global()
@Module({})
export class SharedModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: SharedModule,
      providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: clock }, Events],
      exports: [Config, Clock, Events],
    };
  }
}
