#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an Unsnag audit bundle (a folder, or the .tar of it) without Unsnag: python3 verify.py BUNDLE VKEY
VKEY is the line name+id+key that the site told you on another way, or a file with it; without it the bundle's own
`keys` are used, which proves nothing about who made it. Needs Python 3.8 and the program `openssl` 3."""
import base64, hashlib, json, os, subprocess, sys, tarfile, tempfile

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def need(fits, what):
    if not fits:
        sys.exit("NOT INTACT: " + what)

def load(place):
    if os.path.isdir(place):
        found = [os.path.join(top, name) for top, _, names in os.walk(place) for name in names]
        return {os.path.relpath(path, place): open(path, "rb").read() for path in found}
    with tarfile.open(place, "r:") as tar:
        return {member.name: tar.extractfile(member).read() for member in tar if member.isreg()}

def decoded(text, what):
    raw = base64.b64decode(text, validate=True)
    need(base64.b64encode(raw).decode() == text, what + ": the base64 has spare bits")
    return raw

def key_of(vkey):
    name, number, rest = vkey.strip().split("+", 2)
    raw = decoded(rest, "key")
    need(raw[:1] == b"\1" and len(raw) == 33, "key: no Ed25519 key")
    need(sha(name.encode(), b"\n", raw)[:4].hex() == number, "key: its id does not belong to it")
    return name, bytes.fromhex(number), raw[1:]

def is_signature(public, text, signature):  # RFC 8410: a DER header, then the 32 bytes of the key
    with tempfile.TemporaryDirectory() as folder:
        files = {"key": bytes.fromhex("302a300506032b6570032100") + public, "text": text, "signature": signature}
        for name, data in files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        return subprocess.run(["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", "key",
                               "-in", "text", "-sigfile", "signature"], cwd=folder, capture_output=True).returncode == 0

def opened(note, key, what):  # C2SP signed-note
    text, _, signatures = note.rpartition(b"\n\n")
    for line in signatures.decode().splitlines():
        dash, name, signature = line.split(" ")
        raw = decoded(signature, what)
        if (dash, name, raw[:4]) == ("\u2014", key[0], key[1]) and is_signature(key[2], text + b"\n", raw[4:]):
            return (text + b"\n").decode()
    need(False, what + ": not signed by " + key[0])

def spelled(level, index, width):  # C2SP tlog-tiles
    name = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        name = "x%03d/%s" % (index % 1000, name)
    return "tile/%s/%s%s" % (level, name, ".p/%d" % width if width < 256 else "")

def root_of(hashes):  # RFC 9162, 2.1.1
    if len(hashes) < 2:
        return hashes[0] if hashes else sha()
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\1", root_of(hashes[:half]), root_of(hashes[half:]))

def split(bundle, what):  # length in two bytes, then the entry
    while bundle:
        end = 2 + int.from_bytes(bundle[:2], "big")
        need(len(bundle) >= end, what + ": cut short")
        yield bundle[2:end]
        bundle = bundle[end:]

def main(place, vkey):
    files = load(place)
    if vkey is None:
        print("warning: no key was given, so the bundle's own is believed")
    elif os.path.exists(vkey):
        vkey = open(vkey).read()
    key = key_of(vkey or files["keys"].decode().splitlines()[-1])
    header, *lines = opened(files.pop("MANIFEST"), key, "MANIFEST").splitlines()
    need(header == "unsnag.local/bundle/v1", "MANIFEST: of another kind")
    listed = {path: (digest, int(size)) for digest, size, path in (line.split(" ", 2) for line in lines)}
    for path in sorted(set(files) ^ set(listed)):
        need(False, path + (": not in the MANIFEST" if path in files else ": missing"))
    for path, data in files.items():
        need(listed[path] == (sha(data).hex(), len(data)), path + ": changed")
    origin, size, root = opened(files["checkpoint"], key, "checkpoint").splitlines()[:3]
    entries, hashes, tiles = [], [], set()
    for first in range(0, int(size), 256):
        path = spelled("entries", first // 256, min(256, int(size) - first))
        entries += split(files.get(path, b""), path)
        tiles.add(path)
    for number, entry in enumerate(entries):
        need(json.loads(entry)["seq"] == number, "entry %d: says another number" % number)
    hashes, level = [sha(b"\0", entry) for entry in entries], 0
    need(len(hashes) == int(size), "%d entries, the checkpoint counts %s" % (len(hashes), size))
    need(root_of(hashes) == decoded(root, "checkpoint"), "checkpoint: the root is not that of the entries")
    while hashes:
        groups = [hashes[first:first + 256] for first in range(0, len(hashes), 256)]
        for index, group in enumerate(groups):
            path = spelled(level, index, len(group))
            need(files.get(path) == b"".join(group), path + ": not the hashes of the entries")
            tiles.add(path)
        hashes, level = [root_of(group) for group in groups if len(group) == 256], level + 1
    for path in files:
        need(not path.startswith("tile/") or path in tiles, path + ": belongs to no entry")
        need(not path.startswith("payload/") or path[8:] == sha(files[path]).hex(), path + ": not what its name says")
    print("intact: %s, %s entries, root %s, signed by %s" % (origin, size, root, key[0]))

if __name__ == "__main__":
    need(len(sys.argv) in (2, 3), "usage: verify.py BUNDLE [VKEY]")
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else None)
