"""Studies in other languages are not drowned in questions of rules that read English."""

import pytest

from ssm.checks import check
from ssm.checks.language.tongues import foreign
from ssm.checks.registry import RULES
from ssm.files.read import read
from ssm.model.activity import Activity, Model
from ssm.model.finding import Finding, Source
from ssm.model.loaded import Loaded
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.problems import Severity

READ_ENGLISH = {rule.code for rule in RULES if rule.english}
TOLD = {
    "de": """
        Ein System der Gemeinde, das alte Leute zum Arzt bringt, damit niemand lange wartet
        alte Leute, die nicht zum Arzt kommen -> alte Leute, die zum Arzt kommen
        Wer sein Leben lang für das Dorf da war, für den ist jetzt das Dorf da.
        Fahrten am Vortag sammeln
        Die Fahrer einteilen
        Mit dem Arzt die Zeiten abstimmen
    """,
    "es": """
        Un sistema del ayuntamiento que lleva a los mayores al médico para que nadie espere
        personas mayores que no llegan al médico -> personas mayores que llegan al médico
        El pueblo se debe a quien lo hizo crecer.
        Recoger las peticiones de viaje
        Repartir los viajes entre los conductores
        Acordar las horas con el médico
    """,
    "pt": """
        Um sistema da câmara que leva os idosos ao médico para que ninguém fique à espera
        idosos que não chegam ao médico -> idosos que chegam ao médico
        A aldeia deve tudo a quem a fez crescer.
        Recolher os pedidos de viagem
        Distribuir as viagens pelos condutores
        Combinar as horas com o médico
    """,
    "fr": """
        Un système de la commune qui conduit les anciens chez le médecin pour que nul n'attende
        des anciens qui ne vont pas chez le médecin -> des anciens qui vont chez le médecin
        Le village est à ceux qui l'ont fait.
        Réunir les demandes de la veille
        Répartir les trajets entre les conducteurs
        Convenir des heures avec le médecin
    """,
    "it": """
        Un sistema del comune che porta gli anziani dal medico perché nessuno debba aspettare
        anziani che non arrivano dal medico -> anziani che arrivano dal medico
        Il paese è di chi lo ha fatto crescere.
        Raccogliere le richieste della sera prima
        Dividere i viaggi tra gli autisti
        Concordare gli orari con il medico
    """,
    "nl": """
        Een systeem van de gemeente dat ouderen naar de dokter brengt zodat niemand wacht
        ouderen die niet bij de dokter komen -> ouderen die bij de dokter komen
        Het dorp is er voor wie het dorp heeft gemaakt.
        De ritten van de volgende dag verzamelen
        De ritten over de chauffeurs verdelen
        Met de dokter de tijden afspreken
    """,
    "": """
        Система общины, которая возит пожилых людей к врачу, чтобы никто долго не ждал
        пожилые люди, которые не попадают к врачу -> пожилые люди, которые попадают к врачу
        Деревня принадлежит тем, кто её построил.
        Собрать заявки накануне
        Распределить поездки между водителями
        Согласовать часы визита
    """,
    "en": """
        A system owned by the parish that takes old people to the doctor so that nobody waits
        old people who cannot get to the doctor -> old people who get to the doctor
        A village belongs to those who made it.
        Gather the requests of the day before
        Share the trips among the drivers
        Agree times with the doctor
    """,
}
FOREIGN = [tongue for tongue in TOLD if tongue not in ("", "en")]


def study_in(tongue: str, **said: str) -> Study:
    """A small study whose texts are in one language, whatever it says of itself."""
    sentence, change, belief, *acts = (line.strip() for line in TOLD[tongue].strip().splitlines())
    root = Root(id="r", definition=sentence, transformation=change, worldview=belief)
    activities = [Activity(id=str(n), do=do) for n, do in enumerate(acts, 1)]
    return Study(roots=[root], models=[Model(id="r", activities=activities)], **said)


@pytest.mark.parametrize("tongue", FOREIGN)
def test_a_study_that_forgot_to_say_its_language_is_asked_once(tongue: str) -> None:
    """The rules that read English are silent, and one piece of advice says why."""
    checked = check(study_in(tongue))
    asked = [problem for problem in checked.problems if problem.code == "CK04"]

    assert [problem.severity for problem in asked] == [Severity.ADVICE]
    assert asked[0].hint == f"say `language: {tongue}` at the top of the study"
    assert not READ_ENGLISH & {problem.code for problem in checked.problems}
    assert READ_ENGLISH & set(checked.silent[0].codes)
    assert "read like" in checked.silent[0].reason


def test_a_language_that_is_not_known_is_known_not_to_be_english() -> None:
    """In whatever script."""
    checked = check(study_in(""))
    (asked,) = [problem for problem in checked.problems if problem.code == "CK04"]

    assert "another language" in asked.message
    assert not READ_ENGLISH & {problem.code for problem in checked.problems}


@pytest.mark.parametrize("tongue", FOREIGN)
def test_a_study_that_says_its_language_is_asked_nothing(tongue: str) -> None:
    """The silence names the language that the study says."""
    checked = check(study_in(tongue, language=tongue))

    assert not (READ_ENGLISH | {"CK04"}) & {problem.code for problem in checked.problems}
    assert checked.silent[0].reason.endswith(f"the study says language: {tongue}.")


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US", "en-gb", "English", " en "])
def test_english_of_any_country_is_english(language: str) -> None:
    """However its code is written."""
    checked = check(study_in("en", language=language))

    assert [problem for problem in checked.problems if problem.code == "CK04"] == []
    assert READ_ENGLISH & {rule.code for rule in checked.asked}


def test_what_people_said_may_be_in_any_language() -> None:
    """Findings are theirs; an English study of a German village stays English."""
    study = study_in("en")
    for place, line in enumerate(TOLD["de"].strip().splitlines()):
        study = study.add(Finding(id=f"f{place}", text=line.strip(), source="s"))
    study = study.add(Source(id="s"))

    assert [problem for problem in check(study).problems if problem.code == "CK04"] == []


def test_one_quotation_makes_no_foreign_study() -> None:
    """A worldview in the words of the one who holds it."""
    study = study_in("en")
    belief = "Wer sein Leben lang für das Dorf da war, für den ist jetzt das Dorf da."
    study = study.replace("root/r", worldview=belief)

    assert [problem for problem in check(study).problems if problem.code == "CK04"] == []


@pytest.mark.parametrize("tongue", FOREIGN)
def test_an_arrow_is_an_arrow_in_any_language(tongue: str) -> None:
    """What rests on form and not on words goes on being asked."""
    study = study_in(tongue, language=tongue).replace("root/r", transformation="Transport")

    assert "CA02" in {problem.code for problem in check(study).problems}


def test_short_english_phrases_count_as_english() -> None:
    """Activities have few small words, which must not leave the word to a single quotation."""
    short = ["Take payment", "Choose goods", "Order bread", "Sweep floors"]

    assert foreign([*short, "Das ist nicht unser Bier", "Wir sind die Guten"]) is None


def test_the_question_stands_where_the_study_begins() -> None:
    """At its title, when it says no language."""
    got = read(
        'ssm: 1\ntitle: "Der Laden und das Dorf"\nsituation: "Wer nicht kommt, der kauft nicht."'
        '\nroots: {r: {worldview: "Ein Dorf ist mehr als die Summe der Leute."}}'
    )
    held = Loaded(study=got.study, problems=got.problems, where=got.where, texts=got.texts)
    (problem,) = [problem for problem in check(held).problems if problem.code == "CK04"]

    assert problem.span is not None
    assert problem.span.line == 2


@pytest.mark.parametrize(
    ("said", "message", "hint"),
    [
        ("Deutsch", "Which language is 'Deutsch'?", "say `language: de`"),
        ("Spanish", "Which language is 'Spanish'?", "say `language: es`"),
        ("klingon", "Which language is 'klingon'?", "such as `language: en` or `language: de`"),
        ("", "Nothing is written at `language:`", "such as `language: en` or `language: de`"),
    ],
)
def test_a_language_that_is_no_code_is_asked_about(said: str, message: str, hint: str) -> None:
    """With the code, where it is known; the rules that read English stay silent."""
    checked = check(study_in("en", language=said))
    (asked,) = [problem for problem in checked.problems if problem.code == "CK04"]

    assert message in asked.message
    assert asked.hint == hint
    assert not READ_ENGLISH & {problem.code for problem in checked.problems}
