// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// HubSpot's own client for Node against our double: logs in, reads over pages, creates, upserts, updates,
// reads back, meets errors.

import assert from 'node:assert/strict';
import { load, withDouble } from './doubleprogram.mjs';

const { Client } = load('@hubspot/api-client');

async function loggedIn({ url, logins }) {
  const form = logins.oauth;
  const login = await new Client({ basePath: url }).oauth.tokensApi.create('refresh_token', undefined, undefined, form.client_id, form.client_secret, form.refresh_token);
  assert.equal(login.expiresIn, 1800);
  return new Client({ basePath: url, accessToken: login.accessToken });
}

async function readsPages({ crm }) {
  const deals = await crm.deals.getAll(100, undefined, ['dealname', 'amount', 'closedate']);
  assert.deepEqual(deals.map((deal) => deal.properties.dealname), ['Deal 1', 'Deal 2', 'Deal 3', 'Deal 4', 'Deal 5']);
  assert.equal(deals[0].properties.amount, '100.07');
  assert.ok(deals[0].updatedAt instanceof Date);
  const found = [];
  let after;
  do {
    const page = await crm.deals.searchApi.doSearch({
      filterGroups: [{ filters: [{ propertyName: 'hs_is_closed_won', operator: 'EQ', value: 'true' }] }],
      sorts: ['dealname'], properties: ['dealname'], limit: 100, after,
    });
    assert.equal(page.total, 5);
    found.push(...page.results);
    after = page.paging?.next?.after;
  } while (after);
  assert.equal(found.length, 5);
  const links = await crm.associations.v4.batchApi.getPage('deals', 'companies', { inputs: [{ id: deals[0].id }] });
  const company = await crm.companies.basicApi.getById(String(links.results[0].to[0].toObjectId), ['name']);
  assert.equal(company.properties.name, 'Nordwind 1 AG');
  const owners = await crm.owners.ownersApi.getPage();
  assert.equal(owners.results[0].email, 'jana@nordwind.example.com');
  const pipelines = await crm.pipelines.pipelinesApi.getAll('deals');
  assert.equal(pipelines.results[0].stages[1].metadata.probability, '1.0');
}

async function writes({ crm }) {
  const made = await crm.companies.basicApi.create({ properties: { name: 'Südwind', city: 'Ulm' } });
  const changed = await crm.companies.basicApi.update(made.id, { properties: { city: 'Kiel', erp_customer_id: '10042' } });
  assert.equal(changed.properties.city, 'Kiel');
  const read = await crm.companies.basicApi.getById('10042', ['city'], undefined, undefined, false, 'erp_customer_id');
  assert.equal(read.id, made.id);

  const input = (name) => ({ inputs: [{ idProperty: 'unsnag_key', id: 'erp:7/ä', properties: { name } }] });
  const first = await crm.companies.batchApi.upsert(input('Westwind'));
  assert.equal(first.results[0]._new, true);
  const second = await crm.companies.batchApi.upsert(input('Westwind SE'));
  assert.equal(second.results[0]._new, false);
  assert.equal(second.results[0].id, first.results[0].id);
  const late = await crm.companies.searchApi.doSearch({ query: 'Westwind', properties: ['name'], limit: 10 });
  assert.equal(late.total, 0); // the index has not heard of it
  const partly = await crm.companies.batchApi.upsert({
    inputs: [
      { idProperty: 'unsnag_key', id: 'erp:8', properties: { name: 'Ostwind' } },
      { idProperty: 'unsnag_key', id: 'erp:9', properties: { erp_customer_id: '10042' } },
    ],
  });
  assert.equal(partly.numErrors, 1);
}

async function meetsErrors({ crm }, url) {
  await assert.rejects(crm.companies.basicApi.getById('1'), { code: 404 });
  await assert.rejects(crm.companies.basicApi.create({ properties: { nonsense: 'x' } }), { code: 400 });
  const stranger = new Client({ basePath: url, accessToken: 'pat-wrong' });
  await assert.rejects(stranger.crm.owners.ownersApi.getPage(), { code: 401 });
}

await withDouble('hubspot', async (double) => {
  const client = await loggedIn(double);
  await readsPages(client);
  await writes(client);
  await meetsErrors(client, double.url);
});
