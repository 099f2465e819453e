// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Xero's own client for Node against our double: logs in, reads over pages, creates with a key and again,
// upserts by number, approves, voids, meets errors.

import assert from 'node:assert/strict';
import { load, withDouble } from './doubleprogram.mjs';

const { XeroClient } = load('xero-node');

async function tokenOf(url, form, body) {
  const answer = await fetch(`${url}/connect/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${form.client_id}:${form.client_secret}`).toString('base64')}` },
    body: new URLSearchParams(body),
  });
  return { status: answer.status, ...(await answer.json()) };
}

// The client looks for the token server under its own name, so the token is fetched beside it.
async function loggedIn({ url, logins }) {
  const token = await tokenOf(url, logins.client_credentials, { grant_type: 'client_credentials' });
  assert.equal(token.expires_in, 1800);
  const client = new XeroClient({ clientId: 'client', clientSecret: 'none', grantType: 'client_credentials' });
  const books = client.accountingApi;
  books.basePath = `${url}/api.xro/2.0`;
  books.accessToken = token.access_token;
  const connections = await (await fetch(`${url}/connections`, { headers: { authorization: `Bearer ${token.access_token}` } })).json();
  return { books, tenant: connections[0].tenantId };
}

async function refreshTokensAreGoodOnce({ url, logins }) {
  const form = logins.authorization_code;
  const first = await tokenOf(url, form, { grant_type: 'refresh_token', refresh_token: form.refresh_token });
  assert.equal(first.status, 200);
  assert.notEqual(first.refresh_token, form.refresh_token);
  const again = await tokenOf(url, form, { grant_type: 'refresh_token', refresh_token: form.refresh_token });
  assert.equal(again.status, 400);
  assert.equal(again.error, 'invalid_grant');
}

async function readsPages({ books, tenant }) {
  const organisations = (await books.getOrganisations(tenant)).body.organisations;
  assert.equal(organisations[0].name, 'Demo Company');
  const names = [];
  for (let page = 1, of = 1; page <= of; page += 1) {
    const { body } = await books.getContacts(tenant, undefined, undefined, 'UpdatedDateUTC ASC', undefined, page, true);
    names.push(...body.contacts.map((contact) => contact.name));
    assert.ok(body.contacts[0].updatedDateUTC instanceof Date);
    of = body.pagination.pageCount;
  }
  assert.deepEqual(names, [1, 2, 3, 4, 5].map((number) => `Nordwind ${number} AG`));
  const found = await books.getContacts(tenant, undefined, 'Name.Contains("wind 3") AND ContactStatus=="ACTIVE"');
  assert.deepEqual(found.body.contacts.map((contact) => contact.name), ['Nordwind 3 AG']);
  const searched = await books.getContacts(tenant, undefined, undefined, undefined, undefined, 1, false, false, 'nordwind 4');
  assert.equal(searched.body.contacts.length, 1);
  const later = await books.getContacts(tenant, new Date('2031-01-01T00:00:00Z'));
  assert.equal(later.body.contacts.length, 0);
  const items = await books.getItems(tenant, undefined, 'Code=="LIC-1"');
  assert.equal(items.body.items[0].salesDetails.unitPrice, 100);
  assert.equal((await books.getTaxRates(tenant)).body.taxRates[0].taxType, 'OUTPUT2');
}

function invoiceFor(contactID, invoiceNumber) {
  return {
    type: 'ACCREC', contact: { contactID }, date: '2026-11-20', dueDate: '2026-12-20', lineAmountTypes: 'Exclusive',
    invoiceNumber, reference: invoiceNumber, currencyCode: 'EUR', status: 'DRAFT',
    lineItems: [{ description: 'Licence', quantity: 2, unitAmount: 100.07, accountCode: '200', itemCode: 'LIC-1', taxType: 'OUTPUT2' }],
  };
}

async function writes({ books, tenant }) {
  const made = (await books.createContacts(tenant, { contacts: [{ name: 'Südwind', contactNumber: 'CRM-1' }] }, true)).body.contacts[0];
  const changed = (await books.updateOrCreateContacts(tenant, { contacts: [{ contactNumber: 'CRM-1', name: 'Südwind SE' }] })).body.contacts[0];
  assert.equal(changed.contactID, made.contactID);
  assert.equal((await books.getContact(tenant, 'CRM-1')).body.contacts[0].name, 'Südwind SE');

  const invoices = { invoices: [invoiceFor(made.contactID, 'UNS-1')] };
  const first = (await books.createInvoices(tenant, invoices, true, 4, 'key-1')).body.invoices[0];
  assert.equal(first.total, 240.17);
  const replayed = (await books.createInvoices(tenant, invoices, true, 4, 'key-1')).body.invoices[0];
  assert.equal(replayed.invoiceID, first.invoiceID);
  await assert.rejects(books.createInvoices(tenant, invoices, true, 4, 'key-2'), refusedWith('Invoice # must be unique.'));
  const upserted = (await books.updateOrCreateInvoices(tenant, invoices, true, 4, 'key-3')).body.invoices[0];
  assert.equal(upserted.invoiceID, first.invoiceID);

  const approved = (await books.updateInvoice(tenant, first.invoiceID, { invoices: [{ status: 'AUTHORISED' }] })).body.invoices[0];
  assert.equal(approved.status, 'AUTHORISED');
  const listed = (await books.getInvoices(tenant, undefined, undefined, undefined, undefined, ['UNS-1'], undefined, ['AUTHORISED'], 1)).body.invoices;
  assert.equal(listed[0].lineItems[0].unitAmount, 100.07);
  assert.ok((await books.getInvoices(tenant)).body.invoices.every((invoice) => !invoice.lineItems?.length)); // a list without pages is thin
  await books.updateInvoice(tenant, first.invoiceID, { invoices: [{ status: 'VOIDED' }] });
  await assert.rejects(books.updateInvoice(tenant, first.invoiceID, { invoices: [{ status: 'AUTHORISED' }] }), refusedWith('Invoice not of valid status for modification'));
  return made.contactID;
}

function problemOf(error) {
  const problem = typeof error === 'string' ? JSON.parse(error) : error;
  return problem.response ?? problem;
}

function refusedWith(message) {
  return (error) => {
    const { statusCode, body } = problemOf(error);
    assert.equal(statusCode, 400);
    assert.equal((body.Elements ?? body.elements)[0].ValidationErrors[0].Message, message);
    return true;
  };
}

function refusedAs(status) {
  return (error) => problemOf(error).statusCode === status;
}

async function meetsErrors({ books, tenant }, contact) {
  await assert.rejects(books.createContacts(tenant, { contacts: [{ name: 'Nordwind 1 AG' }] }, true), refusedAs(400));
  await assert.rejects(books.getContact(tenant, 'CRM-none'), refusedAs(404));
  await assert.rejects(books.getContacts(tenant, undefined, 'Nonsense=="x"'), refusedAs(400));
  await assert.rejects(books.getOrganisations('00000000-0000-4000-8000-000000000000'), refusedAs(403));
  const partly = await books.createInvoices(tenant, { invoices: [{ ...invoiceFor(contact, 'UNS-2'), currencyCode: 'XXX' }, invoiceFor(contact, 'UNS-3')] }, false);
  assert.deepEqual(partly.body.invoices.map((invoice) => invoice.hasErrors), [true, false]);
  books.accessToken = 'gone';
  await assert.rejects(books.getOrganisations(tenant), refusedAs(401));
}

await withDouble('xero', async (double) => {
  await refreshTokensAreGoodOnce(double);
  const client = await loggedIn(double);
  await readsPages(client);
  await meetsErrors(client, await writes(client));
}, ['--no-deals']);
