"""The catalogue's spellings for rivals that have no rules of their own: names, metonyms, adjectives with the endings of the nisba."""
import glob
import os
import random

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def aliases(path):
    """Spellings of the catalogue for the rival, who has no rules of his own."""
    with open(path, "w", encoding="utf-8") as out:
        for file in sorted(glob.glob(os.path.join(ROOT, "Catalogue", "**", "*.yaml"), recursive=True)):
            with open(file, encoding="utf-8") as text:
                content = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            for actor in content.get("actors", []):
                for role in ("names", "metonyms", "adjectives", "people"):
                    for language in ("ar", "en"):
                        for form in (actor.get(role) or {}).get(language, []):
                            if isinstance(form, dict) and form.get("ambiguous"):
                                continue
                            spelling = form if isinstance(form, str) else form.get("form") or form.get("stem") or form.get("collective")
                            is_stem = role == "adjectives" and language == "ar" and not (isinstance(form, dict) and "form" in form)
                            endings = ["ي", "ية", "يون", "يين"] if is_stem else [""]
                            for ending in endings:
                                out.write(f"{spelling}{ending}\t{actor['id']}\n")


def further(path, rival_path, actors=20_000):
    """A catalogue file of invented companies with five names each, in Latin and Arabic letters, and the same names for the rival.

    Of usual syllables, so that they begin as words of texts do; hardly any of them occurs there.
    """
    seen = set()
    draw = random.Random(3)
    latin = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
    arabic = [consonant + vowel for consonant in "بتجحدرسشفقكلمن" for vowel in "اوي"]

    def name(syllables):
        while True:
            made = " ".join("".join(draw.choice(syllables) for _ in range(draw.randint(3, 4))).capitalize() for _ in range(2))
            if made not in seen:
                seen.add(made)
                return made

    with open(path, "w", encoding="utf-8") as out, open(rival_path, "a", encoding="utf-8") as rival:
        out.write("schema: actorgraph-catalogue/1\nactors:\n")
        for number in range(actors):
            names = {"en": [name(latin) for _ in range(3)], "ar": [name(arabic) for _ in range(2)]}
            for spelling in names["en"] + names["ar"]:
                rival.write(f"{spelling}\tinvented-{number}\n")
            lists = "".join(f"      {language}: [{', '.join(spellings)}]\n" for language, spellings in names.items())
            out.write(f"  - id: invented-{number}\n    type: company\n    names:\n{lists}")
