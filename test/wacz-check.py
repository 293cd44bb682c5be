"""Checks a bundle without any code of ours: python3 wacz-check.py evidence.wacz

Every hash and size of the manifest; every WARC record's length and digests; that each gzip member is one record, where
the index says; that no secret header is anywhere. Prints a JSON summary; the first fault ends in exit code 1.
"""
import hashlib
import json
import re
import sys
import zipfile
import zlib

SECRET = re.compile(rb"^(cookie|set-cookie2?|authorization|proxy-authorization|proxy-authenticate|www-authenticate)\s*:", re.I | re.M)


def fail(what):
    sys.exit(f"wacz-check: {what}")


def expect(condition, what):
    if not condition:
        fail(what)


def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def gzip_members(data):
    """(offset, length, content) of each member."""
    offset = 0
    while offset < len(data):
        unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
        content = unpack.decompress(data[offset:]) + unpack.flush()
        expect(unpack.eof, f"gzip member at {offset} is cut off")
        length = len(data) - offset - len(unpack.unused_data)
        yield offset, length, content
        offset += length


def read_record(content, where):
    head, mark, rest = content.partition(b"\r\n\r\n")
    expect(mark, f"{where}: no end of the head")
    first, *lines = head.decode("utf-8").split("\r\n")
    expect(first == "WARC/1.1", f"{where}: begins with {first!r}")
    fields = {}
    for line in lines:
        name, colon, value = line.partition(":")
        expect(colon and name.lower() not in fields, f"{where}: field {line!r}")
        fields[name.lower()] = value.strip()
    for name in ("warc-type", "warc-record-id", "warc-date", "content-type", "content-length"):
        expect(name in fields, f"{where}: no {name}")
    expect(re.fullmatch(r"<urn:uuid:[0-9a-f-]{36}>", fields["warc-record-id"]), f"{where}: id")
    expect(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", fields["warc-date"]), f"{where}: date")
    length = int(fields["content-length"])
    block = rest[:length]
    expect(rest[length:] == b"\r\n\r\n", f"{where}: Content-Length {length} of {len(rest)}")
    payload = block
    if fields["content-type"].startswith("application/http"):
        http, mark, payload = block.partition(b"\r\n\r\n")
        expect(mark, f"{where}: no end of the HTTP head")
        expect(not SECRET.search(http), f"{where}: a secret header")
        declared = re.search(rb"^content-length:\s*(\d+)", http, re.I | re.M)
        if fields["warc-type"] == "response":
            expect(re.match(rb"HTTP/1\.1 \d{3} ", http), f"{where}: status line")
            expect(declared and int(declared[1]) == len(payload), f"{where}: Content-Length of the response")
            expect(not re.search(rb"^(content|transfer)-encoding:", http, re.I | re.M), f"{where}: still encoded")
    expect(fields.get("warc-block-digest") == sha256(block), f"{where}: block digest")
    expect(fields.get("warc-payload-digest") == sha256(payload), f"{where}: payload digest")
    return fields


def main(path):
    with zipfile.ZipFile(path) as bundle:
        expect(bundle.testzip() is None, "a member does not match its CRC")
        infos = {info.filename: info for info in bundle.infolist()}
        expect(len(infos) == len(bundle.infolist()), "a name twice")
        digest = json.loads(bundle.read("datapackage-digest.json"))
        manifest_bytes = bundle.read(digest["path"])
        expect(digest["hash"] == sha256(manifest_bytes), "datapackage.json does not match its digest")
        manifest = json.loads(manifest_bytes)
        expect(manifest["profile"] == "data-package" and manifest["wacz_version"] == "1.1.1", "profile")
        listed = {resource["path"]: resource for resource in manifest["resources"]}
        expect(set(listed) | {"datapackage.json", "datapackage-digest.json"} == set(infos), "members and manifest differ")
        for name, resource in listed.items():
            data = bundle.read(name)
            expect(resource["hash"] == sha256(data) and resource["bytes"] == len(data), f"{name}: hash or size")

        places, records, ids = set(), {}, set()
        for name in sorted(infos):
            if not name.startswith("archive/"):
                continue
            expect(infos[name].compress_type == zipfile.ZIP_STORED, f"{name}: packed twice")
            for offset, length, content in gzip_members(bundle.read(name)):
                fields = read_record(content, f"{name}@{offset}")
                kind = fields["warc-type"]
                records[kind] = records.get(kind, 0) + 1
                expect(offset > 0 or kind == "warcinfo", f"{name}: begins with {kind}")
                expect(fields["warc-record-id"] not in ids, f"{name}@{offset}: id twice")
                ids.add(fields["warc-record-id"])
                concurrent = fields.get("warc-concurrent-to")
                expect(concurrent is None or concurrent in ids, f"{name}@{offset}: refers to nothing")
                if kind in ("response", "resource"):
                    places.add((name.split("/")[1], offset, length, fields["warc-target-uri"], fields["warc-payload-digest"]))

        index = bundle.read("indexes/index.cdxj").splitlines()
        expect(index == sorted(index), "the index is not sorted")
        indexed = set()
        for line in index:
            key, time, text = line.decode("utf-8").split(" ", 2)
            entry = json.loads(text)
            expect(re.fullmatch(r"\d{14}", time), f"index: time {time}")
            indexed.add((entry["filename"], int(entry["offset"]), int(entry["length"]), entry["url"], entry["digest"]))
        expect(indexed == places, "index and archive differ")

        urls = {url for _, _, _, url, _ in places}
        pages = [json.loads(line) for line in bundle.read("pages/pages.jsonl").splitlines()]
        others = [json.loads(line) for line in bundle.read("pages/extraPages.jsonl").splitlines()]
        for header, *listed_pages in (pages, others):
            expect(header["format"] == "json-pages-1.0", "format of pages")
            for page in listed_pages:
                expect(page["url"] in urls, f"page {page['url']} is not in the archive")
        evidence = json.loads(bundle.read("evidence.json"))
        expect(evidence["formatVersion"] == 2, "format of the evidence")
    print(json.dumps({"records": records, "pages": len(pages) - 1, "otherPages": len(others) - 1, "members": sorted(infos)}))


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except (KeyError, ValueError, zipfile.BadZipFile, zlib.error) as error:
        fail(f"{type(error).__name__}: {error}")
