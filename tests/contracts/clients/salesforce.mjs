// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// jsforce against the double of Salesforce: logs in, reads over pages, creates, upserts, updates, reads
// back, meets the errors that it knows.

import assert from 'node:assert/strict';
import { load, withDouble } from './doubleprogram.mjs';

const jsforce = load('jsforce');

async function loggedIn({ url, logins }) {
  const form = logins.client_credentials;
  const connection = new jsforce.Connection({
    version: '60.0',
    instanceUrl: url,
    oauth2: { loginUrl: url, clientId: form.client_id, clientSecret: form.client_secret },
  });
  await connection.authorize({ grant_type: 'client_credentials' });
  assert.ok(connection.accessToken.startsWith('00D'));
  assert.equal(connection.instanceUrl, url);
  return connection;
}

async function readsPages(connection) {
  const found = [];
  let page = await connection.query('SELECT Id, Name, Amount, Account.Name, (SELECT ProductCode, UnitPrice FROM OpportunityLineItems) FROM Opportunity WHERE IsWon = true ORDER BY Name');
  assert.equal(page.totalSize, 5);
  assert.equal(page.done, false);
  for (;;) {
    found.push(...page.records);
    if (page.done) break;
    page = await connection.queryMore(page.nextRecordsUrl);
  }
  assert.deepEqual(found.map((deal) => deal.Name), ['Deal 1', 'Deal 2', 'Deal 3', 'Deal 4', 'Deal 5']);
  assert.equal(found[0].Account.Name, 'Nordwind 1 AG');
  assert.equal(found[0].OpportunityLineItems.records[0].UnitPrice, 100.07);
  const all = await connection.sobject('Account').find({ Name: { $like: 'Nordwind%' } }, 'Id, Name').sort({ Name: 1 }).limit(3).execute();
  assert.deepEqual(all.map((account) => account.Name), ['Nordwind 1 AG', 'Nordwind 2 AG', 'Nordwind 3 AG']);
}

async function writes(connection) {
  const accounts = connection.sobject('Account');
  const made = await accounts.create({ Name: "O'Südwind & Co", BillingCity: 'Ulm' });
  assert.equal(made.success, true);
  const read = await accounts.retrieve(made.id);
  assert.equal(read.Name, "O'Südwind & Co");
  await accounts.update({ Id: made.id, BillingCity: 'Kiel' });
  assert.equal((await accounts.findOne({ Name: "O'Südwind & Co" }, 'Id, BillingCity')).BillingCity, 'Kiel');

  const first = await accounts.upsert({ Name: 'Westwind', Unsnag_Key__c: 'erp:7' }, 'Unsnag_Key__c');
  assert.equal(first.success, true);
  const second = await accounts.upsert({ Name: 'Westwind SE', Unsnag_Key__c: 'erp:7' }, 'Unsnag_Key__c');
  assert.equal(second.success, true);
  const kept = await accounts.find({ Unsnag_Key__c: 'erp:7' }, 'Id, Name');
  assert.deepEqual(kept.map((account) => [account.Id, account.Name]), [[first.id, 'Westwind SE']]);

  await accounts.destroy(made.id);
  await assert.rejects(accounts.retrieve(made.id), { errorCode: 'NOT_FOUND' });
}

async function meetsErrors(connection) {
  const accounts = connection.sobject('Account');
  await assert.rejects(connection.query('SELECT Id, Nonsense FROM Account'), { errorCode: 'INVALID_FIELD' });
  await assert.rejects(connection.query('SELECT Id FROM Account WHERE'), { errorCode: 'MALFORMED_QUERY' });
  await assert.rejects(accounts.create({ Name: 'Nordwind 1 AG' }), { errorCode: 'DUPLICATES_DETECTED' });
  await assert.rejects(accounts.create({ BillingCity: 'Ulm' }), { errorCode: 'REQUIRED_FIELD_MISSING' });
  connection.accessToken = 'gone';
  // INVALID_SESSION_ID makes jsforce log in anew, for which it lacks a refresh token here.
  await assert.rejects(connection.query('SELECT Id FROM Account'), /refresh session/);
}

await withDouble('salesforce', async (double) => {
  const connection = await loggedIn(double);
  await readsPages(connection);
  await writes(connection);
  assert.equal(connection.limitInfo.apiUsage.limit, 15000);
  await meetsErrors(connection);
});
