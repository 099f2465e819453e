// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

//! What version 0.2 of the Reconciliation Service API demands of each document, as JSON schemas of our
//! own after the rules of its published ones; where those leave a member open that they do not name,
//! these are stricter, so that a typing error shows.
namespace unsnag::test {

inline const QByteArray manifestSchema = R"({
 "type": "object",
 "required": ["versions", "name", "identifierSpace", "schemaSpace"],
 "additionalProperties": false,
 "definitions": {
  "text": {"type": "string", "minLength": 1},
  "place": {"type": "object", "additionalProperties": false,
            "required": ["service_url", "service_path"],
            "properties": {"service_url": {"type": "string", "pattern": "^http://"},
                           "service_path": {"type": "string", "pattern": "^/"}}},
  "template": {"type": "string", "pattern": "[{][{]id[}][}]"}
 },
 "properties": {
  "versions": {"type": "array", "items": {"type": "string"}, "contains": {"enum": ["0.2"]}},
  "name": {"$ref": "#/definitions/text"},
  "identifierSpace": {"type": "string", "pattern": "^[a-z]+:"},
  "schemaSpace": {"type": "string", "pattern": "^[a-z]+:"},
  "batchSize": {"type": "integer", "minimum": 1},
  "defaultTypes": {"type": "array", "uniqueItems": true,
   "items": {"type": "object", "required": ["id", "name"], "additionalProperties": false,
             "properties": {"id": {"$ref": "#/definitions/text"},
                            "name": {"$ref": "#/definitions/text"}}}},
  "view": {"type": "object", "required": ["url"], "additionalProperties": false,
           "properties": {"url": {"$ref": "#/definitions/template"}}},
  "preview": {"type": "object", "required": ["url", "width", "height"],
              "additionalProperties": false,
              "properties": {"url": {"$ref": "#/definitions/template"},
                             "width": {"type": "integer"}, "height": {"type": "integer"}}},
  "suggest": {"type": "object", "additionalProperties": false,
              "properties": {"entity": {"$ref": "#/definitions/place"},
                             "property": {"$ref": "#/definitions/place"},
                             "type": {"$ref": "#/definitions/place"}}},
  "extend": {"type": "object", "additionalProperties": false,
             "properties": {"propose_properties": {"$ref": "#/definitions/place"}}}
 }
})";

inline const QByteArray resultBatchSchema = R"({
 "type": "object",
 "additionalProperties": {
  "type": "object", "required": ["result"], "additionalProperties": false,
  "properties": {"result": {"type": "array", "items": {
   "type": "object", "required": ["id", "name", "score"], "additionalProperties": false,
   "properties": {
    "id": {"type": "string", "minLength": 1},
    "name": {"type": "string", "minLength": 1},
    "description": {"type": "string"},
    "score": {"type": "number"},
    "match": {"type": "boolean"},
    "type": {"type": "array", "items": {"type": "object", "required": ["id"],
             "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}},
    "features": {"type": "array", "items": {
     "type": "object", "required": ["id", "value"], "additionalProperties": false,
     "properties": {"id": {"type": "string", "minLength": 1},
                    "value": {"type": ["number", "boolean"]}}}}
   }}}}
 }
})";

inline const QByteArray suggestSchema = R"({
 "type": "object", "required": ["result"], "additionalProperties": false,
 "properties": {"result": {"type": "array", "items": {
  "type": "object", "required": ["id", "name"], "additionalProperties": false,
  "properties": {
   "id": {"type": "string", "minLength": 1}, "name": {"type": "string", "minLength": 1},
   "description": {"type": "string"},
   "notable": {"type": "array", "items": {"type": "object", "required": ["id"]}}}}}}
})";

inline const QByteArray proposalSchema = R"({
 "type": "object", "required": ["properties", "type"], "additionalProperties": false,
 "properties": {
  "type": {"type": "string"}, "limit": {"type": "integer"},
  "properties": {"type": "array", "items": {
   "type": "object", "required": ["id", "name"], "additionalProperties": false,
   "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}}}
})";

inline const QByteArray extensionSchema = R"({
 "type": "object", "required": ["meta", "rows"], "additionalProperties": false,
 "properties": {
  "meta": {"type": "array", "items": {"type": "object", "required": ["id", "name"]}},
  "rows": {"type": "object", "additionalProperties": {
   "type": "object", "additionalProperties": {
    "type": "array", "items": {
     "type": "object", "required": ["str"], "additionalProperties": false,
     "properties": {"str": {"type": "string"}}}}}}}
})";

} // namespace unsnag::test
