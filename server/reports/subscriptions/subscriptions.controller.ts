import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../auth/allow.js';
import { type Caller, CurrentCaller } from '../../auth/caller.js';
import { Returns } from '../../shared/described.js';
import { idOrNothing } from '../../shared/id-or-nothing.js';
import { SubscriptionDesk } from './subscription-desk.js';
import { SubscriptionViews } from './subscription-views.js';
import {
  type NewRecipient,
  newRecipientSchema,
  type NewSubscription,
  newSubscriptionSchema,
  subscriptionSchema,
  subscriptionsSchema,
  trialSchema,
} from './subscriptions.schemas.js';
import { Trials } from './trials.js';

/** Reports that are mailed again and again. Addresses of donors are for directors only. */
@Controller('api/report-subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly desk: SubscriptionDesk,
    private readonly views: SubscriptionViews,
    private readonly trials: Trials,
  ) {}

  @Get()
  @Allow('reports.write')
  @Returns(subscriptionsSchema)
  list(@CurrentCaller() { organisationId }: Caller) {
    return this.views.list(organisationId);
  }

  /** From its next day on, each sending is published in the caller's name. Addresses that are nobody's here are asked first. */
  @Post()
  @Allow('reports.write')
  @Returns(subscriptionSchema, 201)
  async create(@CurrentCaller() caller: Caller, @Body({ schema: newSubscriptionSchema }) wanted: NewSubscription) {
    return this.views.show(caller.organisationId, await this.desk.create(caller, wanted));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(subscriptionSchema)
  async pause(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    await this.desk.pause(caller, id);
    return this.views.show(caller.organisationId, id);
  }

  /** In the caller's name from then on. */
  @Post(':id/resume')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(subscriptionSchema)
  async resume(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    await this.desk.resume(caller, id);
    return this.views.show(caller.organisationId, id);
  }

  /** What would be sent now, as a draft, to the caller's own address. */
  @Post(':id/trial')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(trialSchema)
  trial(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.trials.send(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('reports.write')
  remove(@CurrentCaller() caller: Caller, @Param('id', idOrNothing) id: string) {
    return this.desk.remove(caller, id);
  }

  @Post(':id/recipients')
  @HttpCode(200)
  @Allow('reports.write')
  @Returns(subscriptionSchema)
  async addRecipient(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Body({ schema: newRecipientSchema }) { address }: NewRecipient,
  ) {
    await this.desk.addRecipient(caller, id, address);
    return this.views.show(caller.organisationId, id);
  }

  /** The last one goes with the subscription. */
  @Delete(':id/recipients/:recipient')
  @HttpCode(204)
  @Allow('reports.write')
  removeRecipient(
    @CurrentCaller() caller: Caller,
    @Param('id', idOrNothing) id: string,
    @Param('recipient', idOrNothing) recipient: string,
  ) {
    return this.desk.removeRecipient(caller, id, recipient);
  }
}
