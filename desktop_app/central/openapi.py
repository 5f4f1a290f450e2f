"""The service's own description, OpenAPI 3.1: schemas come from the very shapes that are answered."""

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop_app.central.problems import CODES
from desktop_app.central.service import Standing
from desktop_app.sync.proof import DEVICE_HEADER, PROTOCOL, PROTOCOL_HEADER, SIGNATURE_HEADER
from desktop_app.sync.transports.problems import PREFIX, PROBLEM_TYPE

Table = dict[str, Any]


class Health(msgspec.Struct):
    """Whether the service and its database answer; `protocol` is the version of these paths."""

    status: str
    protocol: int


class ProblemDocument(msgspec.Struct):
    """RFC 9457. `reason` names the check that refused a batch; `found` and `known` are protocol numbers."""

    type: str
    title: str
    status: int
    reason: str | msgspec.UnsetType = msgspec.UNSET
    found: int | msgspec.UnsetType = msgspec.UNSET
    known: int | msgspec.UnsetType = msgspec.UNSET


_BYTES: Table = {"application/octet-stream": {"schema": {"type": "string", "contentMediaType": "application/octet-stream"}}}
_SHA256: Table = {"name": "sha256", "in": "path", "required": True, "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}
_PROVED: list[Table] = [{"device": [], "signature": []}]


def document(version: str) -> Table:
    """The whole description."""
    _, shapes = msgspec.json.schema_components((Health, Standing, ProblemDocument), ref_template="#/components/schemas/{name}")
    shapes["ProblemDocument"]["properties"]["type"]["enum"] = [PREFIX + code for code in CODES]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Carnet de quartier, central service",
            "version": version,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "paths": {
            "/v1/health": {"get": _operation("health", "Whether the service answers", {"200": _json("Health")}, proved=False)},
            "/v1/openapi.json": {"get": _operation("describe", "This document", {"200": {"description": "OpenAPI"}}, proved=False)},
            "/v1/status": {"get": _operation("status", "Where the service stands", {"200": _json("Standing")})},
            "/v1/exchange": {"post": _exchange()},
            "/v1/attachments/{sha256}": {"parameters": [_SHA256], **_attachment()},
        },
        "components": {
            "schemas": shapes,
            "securitySchemes": {
                "device": {"type": "apiKey", "in": "header", "name": DEVICE_HEADER},
                "signature": {
                    "type": "apiKey",
                    "in": "header",
                    "name": SIGNATURE_HEADER,
                    "description": "Ed25519, in hex, over the lines: carnet request 1, method, path, SHA-256 of the body in hex, workspace",
                },
            },
        },
    }


def _operation(name: str, summary: str, answers: Mapping[str, Table], proved: bool = True) -> Table:
    header = {"name": PROTOCOL_HEADER, "in": "header", "required": False, "schema": {"type": "string", "enum": [str(PROTOCOL)]}}
    return {
        "operationId": name,
        "summary": summary,
        "security": _PROVED if proved else [],
        "parameters": [header],
        "responses": {**answers, "default": _problem("A problem")},
    }


def _exchange() -> Table:
    answers: dict[str, Table] = {
        "200": {"description": "The sealed reply, for the batch's own device", "content": _BYTES},
        "204": {"description": "Taken; there is no answer for its device"},
    }
    operation = _operation("exchange", "A sealed batch up, a sealed reply down", answers)
    return {**operation, "requestBody": {"required": True, "content": _BYTES}}


def _attachment() -> Table:
    upload = {"name": "Carnet-Upload", "in": "header", "required": False, "schema": {"type": "string", "pattern": "^[0-9a-f]{32}$"}}
    # Its word is in the header Carnet-Photo (and Upload-Offset), without a body.
    words = {"404": "Unknown", "409": "Another offset", "410": "Erased", "412": "Another sealing", "422": "Its bytes are not true"}
    said: dict[str, Table] = {status: {"description": word} for status, word in words.items()}
    here: dict[str, Table] = {"200": {"description": "All, or part"}}
    ask = _operation("attachmentStanding", "How much of a photo has arrived", {**here, **said})
    part: dict[str, Table] = {"206": {"description": "A part of it", "content": _BYTES}}
    get = _operation("attachment", "A sealed photo, from any byte on", {**part, **said})
    taken: dict[str, Table] = {"201": {"description": "Verified"}, "202": {"description": "Go on"}}
    put = _operation("attachmentPart", "A part of a sealed photo", {**here, **taken, **said})
    ask["parameters"].append(upload)
    put["parameters"] += [upload, {"name": "Content-Range", "in": "header", "required": False, "schema": {"type": "string"}}]
    return {"head": ask, "get": get, "put": {**put, "requestBody": {"required": True, "content": _BYTES}}}


def _json(name: str) -> Table:
    return {"description": name, "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}


def _problem(said: str) -> Table:
    return {"description": said, "content": {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}}
