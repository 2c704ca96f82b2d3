import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOW } from './allow.js';
import type { Right } from './rights.js';

export interface Route {
  method: string;
  path: string;
  /** Undefined: nobody said who may call it. */
  right: Right | undefined;
  handler: string;
}

/** Every route of the application with the right it declares. A route without one stops the start. */
@Injectable()
export class RouteTable implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = routesWithoutRight(this.all());
    if (undeclared.length > 0)
      throw new Error(`Routes without @Allow: ${undeclared.map((route) => route.handler).join(', ')}`);
  }

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!metatype || typeof instance !== 'object' || instance === null) return [];
      const prefix = pathsOf(this.reflector.get<string | string[] | undefined>('path', metatype));
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...values: never[]) => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler) return [];
        const method = this.reflector.get<RequestMethod | undefined>('method', handler);
        if (method === undefined) return [];
        const own = pathsOf(this.reflector.get<string | string[] | undefined>('path', handler));
        return prefix.flatMap((start) =>
          own.map((end) => ({
            method: RequestMethod[method],
            path: `/${[start, end]
              .map((part) => part.replace(/^\/|\/$/g, ''))
              .filter(Boolean)
              .join('/')}`,
            right: this.reflector.get<Right | undefined>(ALLOW, handler),
            handler: `${metatype.name}.${name}`,
          })),
        );
      });
    });
  }
}

export function routesWithoutRight(routes: readonly Route[]): Route[] {
  return routes.filter((route) => route.right === undefined);
}

function pathsOf(path: string | string[] | undefined): string[] {
  return Array.isArray(path) ? path : [path ?? ''];
}
