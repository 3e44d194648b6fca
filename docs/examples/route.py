"""Which version a split of the traffic assigns to a key: python3 docs/examples/route.py docs/examples/route-vectors.json"""
import hashlib
import json
import sys


def route(salt, allocation, key):
    digest = hashlib.sha256(salt.encode() + b"\0" + key.encode()).digest()
    bucket = int.from_bytes(digest[:8], "big") % 10_000
    end = 0
    for served in allocation:
        end += served["share"] or 0
        if bucket < end:
            return bucket, served["version"]
    return bucket, None


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)
    wrong = [each for each in vectors if route(each["salt"], each["allocation"], each["key"]) != (each["bucket"], each["version"])]
    print(f"{len(vectors) - len(wrong)} of {len(vectors)} vectors hold")
    sys.exit(1 if wrong else 0)
