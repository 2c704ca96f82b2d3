import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Planning } from './indicators/planning.js';
import { Organisations } from './registry/organisations.js';
import type { Config } from './shared/config.js';

/** On a fresh data folder, fills the default organisation with the fictional association. */
export async function loadDemoIfFresh(app: NestFastifyApplication, config: Config): Promise<void> {
  if (!config.demo) return;
  const organisation = await app.get(Organisations).default();
  if (!organisation.isDemo) return;
  const { demoIsLoaded, loadDemo } = await import('../seeds/load-demo.js');
  if (await demoIsLoaded(app, organisation)) return;
  new Logger('Demo').log('Chargement de l’association fictive / Loading the fictional association …');
  await loadDemo(app, organisation, config.demoDay);
  await app.get(Planning).settled();
}
