# SPDX-FileCopyrightText: 2026 The Unsnag authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an Unsnag audit bundle without Unsnag: python3 verify.py [FOLDER [VKEY]]. FOLDER: the bundle, else where this is.
VKEY: the key line you got on another way; without it the bundle's own are believed, which proves little. Needs openssl 3."""
import base64, functools, hashlib, pathlib, subprocess, sys, tempfile, time

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()
def need(fits, what):
    if not fits:
        sys.exit("NOT INTACT: " + what)
def decoded(text):
    raw = base64.b64decode(text)
    need(base64.b64encode(raw).decode() == text, "wrong base64: " + text)
    return raw

def key_of(vkey):  # name, id, and in base64 its type (1: signs the log, 4: is a witness's) and the key
    name, number, rest = vkey.split("+", 2)
    raw = decoded(rest)
    need(len(raw) == 33 and sha(name.encode(), b"\n", raw)[:4].hex() == number, "no key line: " + vkey)
    return name, bytes.fromhex(number), raw[0], raw[1:]

def is_signature(key, text, signature):  # the key gets the DER header of RFC 8410
    command = "openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key -in text -sigfile signature"
    with tempfile.TemporaryDirectory() as folder:
        for name, data in ("key", bytes.fromhex("302a300506032b6570032100") + key), ("text", text), ("signature", signature):
            pathlib.Path(folder, name).write_bytes(data)
        return subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0

def opened(note, keys, what):  # C2SP signed-note, with lines of C2SP tlog-cosignature; gives the lines of its text
    text, signers = note[:note.rindex(b"\n\n") + 1], set()
    for line in note[len(text) + 1:].decode().splitlines():
        _, name, signature = line.split(" ")
        raw = decoded(signature)
        for kind, key in (key[2:] for key in keys if key[:2] == (name, raw[:4])):
            seen = int.from_bytes(raw[4:12], "big")
            signed = b"cosignature/v1\ntime %d\n%b" % (seen, text) if kind == 4 else text
            need(is_signature(key, signed, raw[12 if kind == 4 else 4:]), "%s: wrong signature of %s" % (what, name))
            if kind == 4:
                print("%s: seen by %s on %s UTC" % (what, name, time.asctime(time.gmtime(seen))))
            signers.add(kind)
    need(1 in signers, what + ": not signed by a known key of the log")
    return text.decode().splitlines()

def entries_of(bundle, what):  # each has its length in two bytes before it
    while bundle:
        end = 2 + int.from_bytes(bundle[:2], "big")
        need(len(bundle) >= end, what + ": cut short")
        yield bundle[2:end]
        bundle = bundle[end:]

def roots_of(entries, sizes):  # RFC 9162, 2.1.1, from the roots of complete subtrees: those when the log had these sizes
    roots, peaks = {0: sha()}, []
    for size, entry in enumerate(entries, 1):
        peaks.append(sha(b"\0", entry))
        for _ in range((size & -size).bit_length() - 1):
            peaks[-2:] = [sha(b"\1", *peaks[-2:])]
        if size in sizes:
            roots[size] = functools.reduce(lambda right, left: sha(b"\1", left, right), reversed(peaks))
    return roots

def main(place=pathlib.Path(__file__).parent, vkey=None):
    files = {p.relative_to(place).as_posix(): p.read_bytes() for p in pathlib.Path(place).rglob("*") if p.is_file()}
    listed = {key_of(line) for line in files["keys"].decode().split()}
    known = {key_of(vkey)} | {key for key in listed if key[2] == 4} if vkey else listed
    told = opened(files.pop("MANIFEST"), known, "MANIFEST")
    there = {"%s %d %s" % (sha(data).hex(), len(data), path) for path, data in files.items()}
    for line in there ^ set(told[1:]):
        need(False, line.split(" ", 2)[2] + ": changed, missing or not in the MANIFEST")
    heads = {path: opened(files[path], known if path == "checkpoint" else known | listed, path)
             for path in sorted(files) if path.startswith("checkpoint")}
    paths = sorted((path for path in files if path.startswith("tile/entries/")), key=lambda path: (len(path), path))
    entries = [entry for path in paths for entry in entries_of(files[path], path)]
    roots = roots_of(entries, {int(head[1]) for head in heads.values()})
    for path, head in heads.items():
        need(roots.get(int(head[1])) == decoded(head[2]), path + ": not the root of these entries")
    need(int(heads["checkpoint"][1]) == len(entries), "checkpoint: %d entries are here" % len(entries))
    print("intact: %s, %s entries, root %s" % tuple(heads["checkpoint"][:3]), "" if vkey else "(no key was given)")

main(*sys.argv[1:])
