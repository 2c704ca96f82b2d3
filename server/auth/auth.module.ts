import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountOpening } from './account-opening.js';
import { AccountSetUp } from './account-set-up.js';
import { Attempts } from './attempts.js';
import { CallerFinder } from './caller-finder.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.js';
import { RightsGuard } from './rights.guard.js';
import { RouteTable } from './route-table.js';
import { SessionController } from './session.controller.js';
import { SessionViews } from './session-views.js';
import { Sessions } from './sessions.js';
import { SetUpController } from './set-up.controller.js';
import { SourceKeyCaller } from './source-key-caller.js';
import { SourceKeysController } from './source-keys.controller.js';
import { SourceKeys } from './source-keys.js';
import { SignIn } from './sign-in.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, SetUpController, InvitationsController, SourceKeysController],
  providers: [
    AccountOpening,
    AccountSetUp,
    Attempts,
    CallerFinder,
    Invitations,
    RouteTable,
    SessionViews,
    Sessions,
    SignIn,
    SourceKeyCaller,
    SourceKeys,
    { provide: APP_GUARD, useClass: RightsGuard },
  ],
  exports: [AccountSetUp, Attempts, CallerFinder, RouteTable],
})
export class AuthModule {}
