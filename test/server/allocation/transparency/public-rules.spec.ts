import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import type { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { rulesPage } from '../../../../server/allocation/transparency/rules-page.js';
import { ordinaryValues, type WeightValues } from '../../../../server/allocation/weights/weight-values.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { RulesOffice } from '../fairness/rules-office.js';
import { AskingDesk } from '../invitations/asking-desk.js';

const EVENING = ['18:00', '20:00'] as const;
const changed: WeightValues = {
  fit: { ...ordinaryValues.fit, skills: 240, language: 85 },
  plan: { ...ordinaryValues.plan, fatigue: 777 },
};

describe('The public page of rules', () => {
  let office: RulesOffice;
  beforeEach(async () => {
    office = await RulesOffice.open('2026-03-02T08:00:00Z');
  });
  afterEach(() => office.close());

  const page = async (language: 'fr' | 'en' = 'fr') =>
    rulesPage(await office.rules.read(office.caller().organisationId), language);

  it('is written from the weights in force: another weight, another page, with who changed it, when and why', async () => {
    const before = await page();
    expect(before).toContain('Version 0 : les règles d’origine du programme. Personne ne les a changées.');
    expect(before).toContain('<td>150</td>');
    expect(before).not.toContain('<td>777</td>');
    const { shown } = await office.changes.effect(office.caller(), changed);
    await office.changes.change(office.caller(), { values: changed, note: 'Ménager <b>', shown });
    const after = await page();
    expect(after).toContain('<td>777</td>');
    expect(after).toContain('<td>240</td>');
    expect(after).toContain('Version 1, changée le 2 mars 2026 par Camille. Pourquoi : Ménager &#60;b&#62;');
    expect(await page('en')).toContain('Version 1, changed on 2 March 2026 by Camille.');
  });

  it('promises no points for what is not collected, and no limit that is not looked at', async () => {
    expect(await page()).toContain('(pas encore recueilli avec le nom : chacun a la moitié)');
    const html = await page('en');
    expect(html).toContain('(not collected with names yet: everybody has half)');
    expect(html).not.toMatch(/required check|background check/i);
  });

  it('says what the last calculation was, and nothing about four people or any one of them', async () => {
    expect(await page()).toContain('Aucun calcul n’a encore été fait.');
    const { some } = office;
    await some.slot(await some.mission(), '2026-03-03', EVENING);
    for (const name of ['Inès C.', 'Ali B.', 'Zoé V.', 'Noé T.']) {
      const person = await some.person('on', { displayName: name });
      await some.free(person, [2], EVENING);
    }
    await office.workOut('2026-03-02');
    const html = await page();
    expect(html).toContain('Terminé le 2 mars 2026, pour la semaine du 2 mars 2026.');
    expect(html).toContain('Bénévoles qui avaient dit oui aux propositions : masqué : moins de 5 personnes.');
    expect(html).not.toMatch(/Inès|Ali|Zoé|Noé/);
    expect(html).not.toMatch(/<script|undefined|null|NaN/);
  });

  it('counts as followed what somebody decided about a calculation: not what they put off, nor whom they rang', async () => {
    const { some } = office;
    const now = new Date('2026-03-02T08:00:00Z');
    const slot = await some.slot(await some.mission(), '2026-03-03', EVENING);
    const asking = new AskingDesk(some);
    const decides = async (choices: Decision['choice'][], origin: Suggestion['origin'] = 'run') => {
      for (let person = 0; person < 6; person += 1) {
        const suggestionId = await asking.suggestion('invite', [[await some.person('on'), slot, 7200]], { origin });
        for (const [at, choice] of choices.entries()) {
          const decidedAt = new Date(now.getTime() - 60_000 + at);
          const row = { id: newId(decidedAt), organisationId: office.caller().organisationId, suggestionId };
          await office.em().insert(Decision, { ...row, accountId: null, actor: 'Camille', choice, decidedAt });
        }
      }
    };
    await decides(['accept', 'later']);
    await decides(['reject']);
    await decides(['later']);
    await decides(['accept'], 'replacement');
    const { decided, followed } = await office.rules.read(office.caller().organisationId);
    expect({ decided, followed }).toEqual({ decided: 12, followed: 6 });
  });
});
