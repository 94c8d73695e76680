"""First names that are seldom anything else, so that a person is noticed among roles."""

from ssm.checks.language.lists import word_set

__all__ = ["FORENAMES", "HONORIFICS"]

FORENAMES = word_set(
    """
    aaron abdul adam ahmed aisha alan alexander alfred ali alice amanda amelia amina amir ana
    andrea andrew angela anita anna anne anthony antonio arthur barbara beatrice ben benjamin
    bernard beth brenda brian bridget carlos carmen carol caroline catherine charlotte chloe
    christine christopher claire clara colin craig daniel daniela david deborah denise dennis derek
    diana diego donald doris dorothy douglas duncan edith edward eileen elaine eleanor elena
    elizabeth ella ellen emily emma erik esther ethan eva evelyn fatima felix fiona florence
    francesca frederick gabriel gareth gary gavin geoffrey george gerald gillian giovanni gordon
    graham greta hannah hans harold harriet hassan heather helen helena henry hilary howard hugh
    ibrahim ingrid irene isabel isabella ivan jacob jacqueline jake james jamie jan jane janet
    jason javier jean jeff jennifer jenny jeremy jessica jim joan joanna joe johan john jonathan
    jorge jose joseph joshua juan judith julia julian julie karen karl kate katherine keith
    kelly kenneth kevin kumar laura lauren lena leonard leslie liam linda lisa louise lucas lucia
    lucy luis luke malcolm marcus margaret maria marie marion marta martha martin mary matthew
    maureen megan michael michelle miguel mohammed monica muhammad nadia nancy naomi natalie nathan
    neil nicholas nicola nigel nina nora olga oliver olivia omar oscar pamela patricia paul paula
    pedro penelope peter philip phoebe pierre priya rachel raj rajesh ralph raymond rebecca
    richard robert roger ronald rosa rosemary roy rupert ruth ryan sally samantha samuel sandra
    sara sarah sean sharon sheila simon sofia sophie stanley stella stephen steven stuart susan
    sylvia tanya teresa theresa thomas timothy tina tom tony tracy ursula valerie vanessa vera
    veronica vincent walter wendy werner william yasmin yusuf yvonne zoe
    """
)
"""In small letters; names that are words as well, such as Mark, Rose or Grace, are left out."""

HONORIFICS = word_set("mr mrs ms miss mx dr prof professor sir dame herr frau senor senora mme")
"""What stands before the name of a person."""
