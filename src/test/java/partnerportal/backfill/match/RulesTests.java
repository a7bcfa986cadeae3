package partnerportal.backfill.match;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.match.ListMother.match;
import static partnerportal.backfill.match.PersonMother.rosa;

class RulesTests {

    private final PersonMother robert = rosa().given("Robert").sex("M");

    @Test
    void gateTakesFirstNameAndTwoOthersOfWhichOneIsBirthDateOrSsn() {
        PersonMother bare = rosa().street(null).phone(null);

        assertRule(bare.zip(null).ssn(null), bare, Outcome.MATCH, Rule.STRICT);
        assertRule(bare.family(null).ssn(null), bare, Outcome.MATCH, Rule.STRICT);
        assertRule(bare.born(null).zip(null), bare, Outcome.MATCH, Rule.STRICT);
        assertRule(bare.born(null).family(null), bare, Outcome.MATCH, Rule.STRICT);
        assertRule(bare.family(null).zip(null), bare, Outcome.MATCH, Rule.STRICT);
        assertRule(bare.born(null).ssn(null), bare, Outcome.REVIEW, Rule.HOUSEHOLD);
    }

    @Test
    void gateTakesNicknamesMiddleNamesAndSwappedNames() {
        assertRule(robert.given("Bob"), robert, Outcome.MATCH, Rule.STRICT);
        assertRule(robert.given("Bob").ssn(null), robert, Outcome.MATCH, Rule.STRICT);
        assertRule(rosa(), rosa().given("Ana").middle("Rosa"), Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().given("Ana").middle("Rosa"), rosa(), Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().given("Delgado").family("Rosa"), rosa(), Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void gateTakesASlipOnlyWithANumber() {
        PersonMother listed = rosa().given("Jonathan");

        assertRule(listed.given("Jonahtan"), listed, Outcome.MATCH, Rule.STRICT);
        assertRule(listed.given("Jonxthan"), listed, Outcome.MATCH, Rule.STRICT);
        assertRule(listed.given("Jonxthan").ssn(null), listed, Outcome.REVIEW, Rule.HOUSEHOLD);
        assertRule(listed.given("Jonxthan").ssn(null).member("A1"), listed.member("A1"), Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void twoNamesThatPeopleBearAreTwoPeople() {
        PersonMother marie = rosa().given("Marie");
        PersonMother maria = rosa().given("Maria");

        assertRule(maria.ssn(null), marie, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(maria.born(null), marie, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(maria.ssn("512-46-7392"), marie, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(maria, marie, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(
                rosa().given("José Luis").ssn(null), rosa().given("José Antonio"), Outcome.REVIEW, Rule.VETO_TWO_NAMES);
    }

    @Test
    void scoreTakesWhatTheGateDoesNot() {
        assertRule(rosa().born(1948, 5, 28).ssn(null), rosa(), Outcome.MATCH, Rule.SCORE);
        assertRule(rosa().family("Delgdao").given("Roas").ssn("512-46-3791"), rosa(), Outcome.MATCH, Rule.SCORE);
    }

    @Test
    void whatAHouseholdSharesIsNotEnough() {
        assertRule(rosa().born(null).ssn(null), rosa(), Outcome.REVIEW, Rule.HOUSEHOLD);
        assertRule(rosa().given(null).born(null), rosa(), Outcome.REVIEW, Rule.HOUSEHOLD);
        assertRule(rosa().given(null).family(null), rosa(), Outcome.REVIEW, Rule.HOUSEHOLD);
    }

    @Test
    void vetoesFirstNamesThatClash() {
        assertRule(rosa().given("Ernestine"), rosa(), Outcome.REVIEW, Rule.VETO_FIRST_NAME);
        assertRule(rosa().given("E"), rosa(), Outcome.REVIEW, Rule.VETO_FIRST_NAME);
    }

    @Test
    void vetoesAnInitialUnlessBirthDateNumberAndPhoneAgree() {
        assertRule(rosa().given("R"), rosa(), Outcome.MATCH, Rule.SCORE);
        assertRule(rosa().given("R").phone(null), rosa(), Outcome.REVIEW, Rule.VETO_INITIAL);
        assertRule(rosa().given("R").ssn(null), rosa(), Outcome.REVIEW, Rule.VETO_INITIAL);
        assertRule(rosa().given("R").born(null), rosa(), Outcome.REVIEW, Rule.VETO_INITIAL);
    }

    @Test
    void twoFormsOfOneNameMayBeTwoPeopleUnlessNumberAndBirthDateAgree() {
        PersonMother marcus = robert.given("Marcus");

        assertRule(marcus.given("Marco").ssn(null), marcus, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(marcus.given("Marco").born(null), marcus, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(marcus.given("Marco").ssn("512-46-7392"), marcus, Outcome.REVIEW, Rule.VETO_TWO_NAMES);
        assertRule(marcus.given("Marco"), marcus, Outcome.MATCH, Rule.STRICT);
        assertRule(robert.given("Steven"), robert.given("Stephen"), Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().given("Jon").ssn(null), rosa().given("John"), Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void whoHasAnotherMiddleNameIsNotCalledByIt() {
        PersonMother emma = rosa().given("Emma").middle("Emily").ssn(null);

        assertRule(rosa().given("Emily").middle("Rose"), emma, Outcome.REVIEW, Rule.VETO_FIRST_NAME);
        assertRule(rosa().given("Emily").middle("E"), emma, Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void nameAndOneThingMoreHaveToBeRareWhenThePlaceIsAnother() {
        PersonMother elsewhere = rosa().zip("10001").street("9 Elm Rd").phone("212-555-0177");
        PersonMother[] manyRosas = IntStream.range(0, 60)
                .mapToObj(i -> rosa().born(1960 + i % 30, 1 + i % 12, 1 + i % 28)
                        .ssn("512-46-%04d".formatted(1000 + i))
                        .zip("2%04d".formatted(i))
                        .street(null)
                        .phone(null))
                .toArray(PersonMother[]::new);
        manyRosas[0] = rosa();

        assertThat(match(elsewhere.ssn(null), rosa()).rule()).isEqualTo(Rule.STRICT);
        assertThat(match(elsewhere.ssn(null), manyRosas).rule()).isEqualTo(Rule.BELOW_MATCH);
        assertThat(match(elsewhere.born(null), manyRosas).rule()).isEqualTo(Rule.BELOW_MATCH);
        assertThat(match(elsewhere, manyRosas).rule()).isEqualTo(Rule.STRICT);
        assertThat(match(elsewhere.ssn(null).zip("80204"), manyRosas).rule()).isEqualTo(Rule.STRICT);
        assertThat(match(elsewhere.ssn(null).phone("303-555-0142"), manyRosas).rule())
                .isEqualTo(Rule.STRICT);
    }

    @Test
    void aBirthDateThatIsNearlyTheSameNeedsMoreThanANameAndAZip() {
        PersonMother near = rosa().born(1948, 5, 28).ssn(null);

        assertRule(near, rosa(), Outcome.MATCH, Rule.SCORE);
        assertRule(near.street(null).phone(null), rosa(), Outcome.REVIEW, Rule.HOUSEHOLD);
        assertRule(near.street(null), rosa(), Outcome.MATCH, Rule.SCORE);
    }

    @Test
    void vetoesAMissingFirstNameWithoutTheSsn() {
        assertRule(rosa().given(null).ssn(null), rosa(), Outcome.REVIEW, Rule.VETO_NO_FIRST_NAME);
        assertRule(rosa().given("Unknown").ssn("512-46-0142"), rosa(), Outcome.REVIEW, Rule.VETO_NO_FIRST_NAME);
        assertRule(rosa().given(null), rosa(), Outcome.MATCH, Rule.SCORE);
    }

    @Test
    void vetoesAnotherSsnUnlessNamesAndBirthDateAreTheSame() {
        assertRule(rosa().born(1948, 5, 28).ssn("512-46-0142"), rosa(), Outcome.REVIEW, Rule.VETO_SSN);
        assertRule(robert.given("Bob").ssn("512-46-0142"), robert, Outcome.REVIEW, Rule.VETO_SSN);
        assertRule(robert.given("Bob").ssn("512-46-7392"), robert, Outcome.REVIEW, Rule.VETO_SSN);
        assertRule(rosa().ssn("512-46-0142"), rosa(), Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().ssn("512-46-0142").phone(null), rosa(), Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().ssn("512-46-0142").phone("303-555-9876"), rosa(), Outcome.REVIEW, Rule.VETO_SSN);
    }

    @Test
    void vetoesAnotherSexUnlessFirstNamesAreNearlyTheSameAndANumberAgrees() {
        PersonMother pat = rosa().given("Pat");

        assertRule(pat.given("Patricia").sex("F"), pat.sex("M"), Outcome.REVIEW, Rule.VETO_SEX);
        assertRule(rosa().sex("M"), rosa(), Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().sex("M").ssn(null), rosa(), Outcome.REVIEW, Rule.VETO_SEX);
    }

    @Test
    void vetoesAnotherSuffix() {
        assertRule(robert.suffix("Jr"), robert.suffix("Sr"), Outcome.REVIEW, Rule.VETO_SUFFIX);
        assertRule(robert.suffix("Jr"), robert, Outcome.MATCH, Rule.STRICT);
        assertRule(robert.suffix("III"), robert.family("Delgado III"), Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void whoHasASuffixIsToldFromTheNamesakeByBirthDateAndNames() {
        PersonMother junior = robert.suffix("Jr").phone(null);

        assertRule(junior.born(null), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.born(1948, 5, 28), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.suffix(null).born(1948, 5, 28), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.family("Kowalczyk"), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.family(null), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.family("Delgdao").ssn("512-46-7381"), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.given("Bob").family("Delgdao"), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.given("Rboert"), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.given(null), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.given("Delgado").family("Robert"), junior, Outcome.REVIEW, Rule.VETO_NAMESAKE);
        assertRule(junior.given("Kristopher"), junior.given("Christopher"), Outcome.REVIEW, Rule.VETO_NAMESAKE);
    }

    @Test
    void whoHasASuffixIsMatchedWhenNamesAndBirthDateAgree() {
        PersonMother junior = robert.suffix("Jr").born(1948, 5, 3).phone(null);

        assertRule(junior.zip("80205"), junior, Outcome.MATCH, Rule.STRICT);
        assertRule(junior.suffix(null).ssn(null), junior, Outcome.MATCH, Rule.STRICT);
        assertRule(junior.given("Bob"), junior, Outcome.MATCH, Rule.STRICT);
        assertRule(junior.family("Delgdao"), junior, Outcome.MATCH, Rule.STRICT);
        assertRule(junior.born(1948, 3, 5), junior, Outcome.MATCH, Rule.STRICT);
        assertRule(
                junior.phone("303-555-0142").given("Rboert"), junior.phone("303-555-0142"), Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void vetoesAnotherBirthDateUnlessANumberAgrees() {
        PersonMother cousin = robert.born(1951, 11, 2);

        assertRule(cousin.ssn(null), robert, Outcome.REVIEW, Rule.VETO_BIRTH_DATE);
        assertRule(robert.born(1948, 11, 2).ssn(null), robert, Outcome.REVIEW, Rule.VETO_BIRTH_DATE);
        assertRule(cousin, robert, Outcome.MATCH, Rule.STRICT);
        assertRule(cousin.ssn(null).member("A1"), robert.member("A1"), Outcome.MATCH, Rule.SCORE);
        assertRule(cousin.given("Bob"), robert, Outcome.REVIEW, Rule.VETO_BIRTH_DATE);
    }

    @Test
    void vetoesParentAndChild() {
        PersonMother son = robert.born(1975, 11, 2);

        assertRule(son, robert, Outcome.REVIEW, Rule.VETO_GENERATION);
        assertRule(robert.born(1968, 5, 23).ssn(null), robert, Outcome.REVIEW, Rule.VETO_GENERATION);
        assertRule(robert.born(1968, 5, 23), robert, Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void vetoesParentAndChildWhomOnlyAMissingBirthDateWouldTellApart() {
        assertRule(robert.born(null), robert, Outcome.REVIEW, Rule.VETO_GENERATION);
        assertRule(robert.born(null).phone(null), robert, Outcome.MATCH, Rule.STRICT);
        assertRule(robert.born(null).family("Kowalczyk"), robert, Outcome.REVIEW, Rule.VETO_LAST_NAME);
    }

    @Test
    void vetoesOtherMiddleNamesWithoutANumber() {
        PersonMother listed = rosa().middle("Teresa");

        assertRule(rosa().middle("Inez").ssn(null), listed, Outcome.REVIEW, Rule.VETO_MIDDLE_NAME);
        assertRule(rosa().middle("Inez"), listed, Outcome.MATCH, Rule.STRICT);
        assertRule(rosa().middle("T").ssn(null), listed, Outcome.MATCH, Rule.STRICT);
    }

    @Test
    void vetoesAnotherLastNameUnlessItIsRatherNew() {
        PersonMother married = rosa().family("Kowalczyk");

        assertRule(married, rosa(), Outcome.MATCH, Rule.STRICT);
        assertRule(married.ssn(null), rosa(), Outcome.MATCH, Rule.STRICT);
        assertRule(married.ssn(null).street(null).phone(null), rosa(), Outcome.REVIEW, Rule.VETO_LAST_NAME);
        assertRule(married.ssn("512-46-7398"), rosa(), Outcome.REVIEW, Rule.VETO_LAST_NAME);
    }

    @Test
    void leavesToPeopleWhatScoresTooLittle() {
        PersonMother moved = rosa().zip("10001").street("9 Elm Rd").phone("212-555-0177");

        assertRule(moved.ssn(null).born(1948, 5, 28).family("Delgdao"), rosa(), Outcome.REVIEW, Rule.BELOW_MATCH);
    }

    private static void assertRule(PersonMother patient, PersonMother listed, Outcome outcome, Rule rule) {
        Match match = match(patient, listed);
        assertThat(match.rule()).as(match.toString()).isEqualTo(rule);
        assertThat(match.outcome()).isEqualTo(outcome);
        assertThat(match.pairs().getFirst().rule()).isEqualTo(rule);
    }
}
