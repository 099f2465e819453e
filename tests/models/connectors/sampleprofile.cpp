// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/connectors/sampleprofile.h"

namespace unsnag::test {
namespace {

const char *const text = R"json({
 "profile": "unsnag.connector/1", "id": "sample", "title": "Sample", "version": "1.0.0", "roles": ["erp"],
 "connection": {
  "fields": {
   "base_url": {"type": "url", "title": "Address"},
   "company": {"type": "integer", "title": "Company", "optional": true},
   "user": {"type": "string", "title": "User", "pattern": "[a-z]+", "default": "ida"},
   "password": {"type": "secret", "title": "Password"}
  },
  "discover": {"tenant": {"op": "whoami", "path": "/tenant"}},
  "verify": "whoami"
 },
 "transport": {"flavour": "rest", "base": "{{c.base_url}}/api/", "timeout_ms": 2000, "headers": {"X-Client": "unsnag"}},
 "auth": {
  "kind": "session",
  "login": {"method": "POST", "path": "/login", "body": {"user": "{{c.user}}", "password": "{{c.password}}"}},
  "extract": {"session": "body:/session"},
  "apply": {"X-Session": "{{a.session}}"},
  "reauth_when": {"status": [401]}
 },
 "limits": {"backoff": {"base_ms": 1, "max_ms": 5, "attempts": 3}, "retry_after": {"park_beyond_s": 2}},
 "errors": {
  "extract": {"code": ["body:/error/code"], "message": ["body:/error/message"], "field": ["body:/error/field"]},
  "rules": [
   {"when": {"status": [401]}, "class": "auth", "action": "reauth"},
   {"when": {"code": ["duplicate"]}, "class": "duplicate", "candidates": "/error/candidates"},
   {"when": {"code": ["stale"], "message": "chang(ed|es)"}, "class": "version", "hint": "read it again"},
   {"when": {"body": "/fault"}, "class": "business"},
   {"when": {"header": "X-Quota-Gone"}, "class": "quota"},
   {"when": {"status": ["5xx"], "op": ["create_account"]}, "class": "transient"},
   {"when": {"transport": "sent_no_answer"}, "class": "transient"}
  ]
 },
 "entities": {
  "account": {"id": "/id", "modified": "/changed", "label": "/name", "version": "body:/rev", "url": "{{c.base_url}}/a/{{it.id|url}}",
   "fields": {"name": {"path": "/name"}, "tax_id": {"path": "/vat"}}},
  "invoice": {"id": "/id", "label": "/ref", "fields": {"reference": {"path": "/ref"}, "total": {"path": "/total", "type": "decimal"}}}
 },
 "operations": {
  "whoami": {"effect": "read", "request": {"method": "GET", "path": "/me"}, "item": ""},
  "list_accounts": {"effect": "read", "entity": "account", "inputs": {"since": "datetime?"},
   "request": {"method": "GET", "path": "/accounts", "query": {"since": "{{since|iso}}", "tenant": "{{d.tenant}}"}}, "items": "/items",
   "page": {"by": "token", "from": "body:/next", "into": "query:cursor", "size": 2, "size_into": "query:limit"},
   "since": {"field": "/changed", "overlap_s": 60}},
  "search_accounts": {"effect": "read", "entity": "account", "inputs": {"text": "string"}, "request": {"method": "GET", "path": "/accounts", "query": {"text": "{{text}}"}}, "items": "/items"},
  "get_account": {"effect": "read", "entity": "account", "inputs": {"id": "string"}, "request": {"method": "GET", "path": "/accounts/{{id|url}}"}, "item": "", "must_exist": true},
  "find_account_by_key": {"effect": "read", "entity": "account", "inputs": {"key": "string"}, "on_many": "exception", "request": {"method": "GET", "path": "/accounts", "query": {"key": "{{key}}"}}, "items": "/items", "empty_when": {"status": [404]}},
  "create_account": {"effect": "write", "entity": "account", "inputs": {"key": "string", "name": "string", "company": "integer?"},
   "request": {"method": "POST", "path": "/accounts", "body": {"key": "{{key}}", "name": "{{name}}", "company": "{{company|or:c.company}}"}}, "item": "", "id": "body:/id",
   "safety": {"native": "replay", "key": {"into": "header:Idempotency-Key", "form": "hex32", "quoted": true, "ttl_s": 3600}, "probe": "find_account_by_key", "probe_first": true, "after_uncertain": "probe"}},
  "update_account": {"effect": "write", "entity": "account", "inputs": {"id": "string", "version": "string?", "name": "string"},
   "request": {"method": "PATCH", "path": "/accounts/{{id|url}}", "body": {"name": "{{name}}"}}, "item": "", "version": {"send": "header:If-Match", "required": true, "quoted": true},
   "safety": {"native": "none", "after_uncertain": "park"}},
  "get_order": {"effect": "read", "inputs": {"number": "integer"}, "request": {"method": "GET", "path": "/orders/{{number|url}}"}, "item": "", "must_exist": true},
  "list_orders": {"effect": "read", "inputs": {"year": "integer"}, "request": {"method": "GET", "path": "/orders", "query": {"year": "{{year}}"}}, "items": "/items"},
  "find_item": {"effect": "read", "inputs": {"code": "string"}, "request": {"method": "GET", "path": "/items/{{code|url}}"}, "item": ""},
  "find_invoice": {"effect": "read", "entity": "invoice", "inputs": {"key": "string"}, "request": {"method": "GET", "path": "/invoices", "query": {"ref": "{{key}}"}}, "items": "/items"},
  "get_invoice": {"effect": "read", "entity": "invoice", "inputs": {"id": "string"}, "request": {"method": "GET", "path": "/invoices/{{id|url}}"}, "item": ""},
  "draft": {"effect": "write", "entity": "invoice", "inputs": {"key": "string", "lines": "array"},
   "request": {"method": "POST", "path": "/invoices", "body": {"ref": "{{key}}", "lines": {"$each": "{{lines}}", "$do": {"sku": "{{it.sku}}", "price": "{{it.price|wire:decimal}}"}}}}, "id": "body:/id",
   "safety": {"native": "none", "key": {"into": "body:/dedupe/key", "form": "short21", "max": 30}, "probe": "find_invoice", "after_uncertain": "probe"}},
  "post": {"effect": "write", "inputs": {"id": "string"}, "request": {"method": "POST", "path": "/invoices/{{id|url}}/post"}, "safety": {"native": "upsert", "after_uncertain": "repeat_same"}},
  "create_invoice": {"effect": "write", "entity": "invoice", "inputs": {"key": "string", "lines": "array"},
   "steps": [{"op": "draft", "save": "made", "with": {"key": "{{key}}", "lines": "{{lines}}"}}, {"op": "post", "with": {"id": "{{made.id}}"}, "unless": "{{made.state|is:posted}}"}, {"op": "find_invoice", "with": {"key": "{{key}}"}, "save": "result"}]}
 }
})json";

} // namespace

Json sampleProfile()
{
    auto json = readJson(text);
    Q_ASSERT(json.ok());
    return json ? std::move(json).value() : Json();
}

} // namespace unsnag::test
