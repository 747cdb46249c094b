"""The catalogue's spellings for rivals that have no rules of their own: names, metonyms, adjectives with the endings of the nisba."""
import glob
import os

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
