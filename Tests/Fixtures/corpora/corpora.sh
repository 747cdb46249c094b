#!/bin/sh
# Makes small corpora in the forms and encodings in which news are kept. Made with GNU gzip 1.12, zstd 1.5.4, glibc iconv 2.36, Python 3.11.
#
#   Tests/Fixtures/corpora/corpora.sh
set -eu
cd "$(dirname "$0")"
python3 - <<'PY'
import csv, json
news = [
    {"id": "n1", "title": "محادثات في براغ", "date": "2022-10-06T18:30:00+04:00", "source": "Nordkap", "language": "ar",
     "url": "https://www.example.org/a/1", "text": "التقى رئيس أرمينيا وفدًا من أذربيجان.\n\nقالت روسيا إنها \"راضية\" 😀."},
    {"id": "n2", "title": "Talks in Prague", "date": "2022-10-07", "source": "Nordkap", "language": "en",
     "url": "https://www.example.org/a/2", "text": "Armenia and Azerbaijan met, \"at last\".\nRussia, too; a\ttab."},
    {"id": "n3", "title": "Переговоры", "date": "2023-01-02", "source": "Südwind", "language": "ru",
     "url": "https://example.net/3", "text": "Россия и Армения.\r\n\r\nТурция \\ Грузия."},
]
with open("news.jsonl", "w", encoding="utf-8") as file:
    for item in news: file.write(json.dumps(item, ensure_ascii=False) + "\n")
with open("escaped.ndjson", "w") as file:
    for item in news: file.write(json.dumps(item) + "\n")
with open("news.json", "w", encoding="utf-8") as file: json.dump(news, file, ensure_ascii=False, indent=2)
for name, dialect in [("news.csv", "excel"), ("news.tsv", "excel-tab")]:
    with open(name, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, news[0].keys(), dialect=dialect)
        table.writeheader()
        table.writerows(news)
with open("utf16.csv", "w", encoding="utf-16", newline="") as file:
    table = csv.DictWriter(file, news[0].keys(), delimiter=";")
    table.writeheader()
    table.writerows(news)
with open("utf32.jsonl", "w", encoding="utf-32") as file:
    for item in news: file.write(json.dumps(item, ensure_ascii=False) + "\n")
arabic = {key: value.replace("😀", "") for key, value in news[0].items()}
with open("windows-1256.jsonl", "w", encoding="windows-1256") as file: file.write(json.dumps(arabic, ensure_ascii=False) + "\n")
page = """<!DOCTYPE html><html lang="ru"><head><meta charset="windows-1251"><title>Переговоры — Südwind</title>
<meta property="og:title" content="Переговоры"><meta property="og:site_name" content="Юг"><meta name="date" content="2023-01-02">
<link rel="canonical" href="https://example.net/3"></head><body><nav><a href="/">Главная</a></nav>
<article><h1>Переговоры</h1><p>Россия и Армения.</p><p>Турция и Грузия говорят.</p></article></body></html>"""
with open("page.html", "wb") as file: file.write(page.replace("ü", "u").encode("windows-1251"))
with open("broken.jsonl", "w", encoding="utf-8") as file:
    file.write('{"text": "Armenia"}\n\n{"text": "Georgia"\nnot json\n{"body": {"a": 1}}\n{"text": "Russia"}\n{"headline": null, "x": [1, {}]}')
PY
gzip -nk9f news.jsonl news.csv
zstd -qf -19 news.json news.tsv page.html
