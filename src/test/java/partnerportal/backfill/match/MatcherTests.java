package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static partnerportal.backfill.match.ListMother.DAY;
import static partnerportal.backfill.match.ListMother.match;
import static partnerportal.backfill.match.PersonMother.rosa;

class MatcherTests {

    @Test
    void matchesWhoIsOnTheList() {
        Match match = match(rosa(), rosa());

        assertThat(match.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match.rule()).isEqualTo(Rule.STRICT);
        assertThat(match.exact()).isTrue();
        assertThat(match.pairs()).hasSize(1);
        assertThat(match.pairs().getFirst().row()).isEqualTo(1);
        assertThat(match.pairs().getFirst().codes())
                .isEqualTo(
                        "given:exact family:exact birth:exact sex:exact ssn4:exact zip:exact street:exact phone:exact");
    }

    @Test
    void addsUpTheWeightsOfWhatAgrees() {
        PersonMother bare = rosa().sex(null).street(null).phone(null).ssn(null);
        double names = Math.log(.88 / (1 / 1001.0)) * 2;
        double others = Math.log(.90 / .00003) + Math.log(.85 / .0003) - Math.log(1001);

        assertThat(match(bare, bare).pairs().getFirst().score()).isCloseTo((names + others) / Math.log(2), within(.01));
    }

    @Test
    void callsAMatchProbableWhenSomethingDiffers() {
        Match match = match(rosa().zip("80205"), rosa());

        assertThat(match.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match.exact()).isFalse();
    }

    @Test
    void findsNobodyWhoIsNotThere() {
        Match match = match(rosa());

        assertThat(match.outcome()).isEqualTo(Outcome.NONE);
        assertThat(match.rule()).isEqualTo(Rule.NO_CANDIDATE);
        assertThat(match.pairs()).isEmpty();
    }

    @Test
    void findsNobodyInAnEmptyList() {
        assertThat(match(rosa(), List.of()).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void findsNobodyForAPatientWithoutAnything() {
        var nobody = new PersonMother(null, null, null, null, null, null, null, null, null, null, null);
        assertThat(match(nobody, rosa(), nobody).rule()).isEqualTo(Rule.NO_CANDIDATE);
    }

    @Test
    void doesNotShowWhoAgreesTooLittle() {
        PersonMother other = rosa().given("Ernest")
                .family("Walczak")
                .ssn("601-22-9914")
                .zip("10001")
                .sex("M");

        assertThat(match(other, rosa()).rule()).isEqualTo(Rule.BELOW_REVIEW);
    }

    @Test
    void asksWhenTwoPeopleFit() {
        PersonMother other = rosa().ssn(null).phone(null).street(null).member("B");
        PersonMother patient = rosa().ssn(null).phone(null).street(null);

        Match match = match(patient, rosa().ssn(null).phone(null).street(null).member("A"), other);

        assertThat(match.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(match.rule()).isEqualTo(Rule.AMBIGUOUS);
        assertThat(match.pairs()).extracting(Pair::row).containsExactly(1, 2);
        assertThat(match.pairs()).extracting(Pair::rule).containsOnly(Rule.AMBIGUOUS);
    }

    @Test
    void asksWhichTwinWasMeantWhenASlipMakesOneOfTheOther() {
        PersonMother ana = rosa().given("Ana").ssn(null).member("A");
        PersonMother anna = rosa().given("Anna").ssn(null).member("B");
        PersonMother patient = ana.member(null);

        Match match = match(patient, ana, anna);
        assertThat(match.rule()).isEqualTo(Rule.AMBIGUOUS);
        assertThat(match.pairs()).extracting(Pair::row).containsExactly(1, 2);
        assertThat(match(patient, ana, anna.born(1950, 1, 2)).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match(patient, ana, anna.given("Maria")).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match(patient.ssn("7391"), ana.ssn("7391"), anna).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match(patient.ssn("7391"), ana, anna.ssn("5520")).outcome()).isEqualTo(Outcome.MATCH);
    }

    @Test
    void takesTwoRowsOfOneMemberForOnePerson() {
        Match match = match(rosa(), rosa().member("A-1").phone(null), rosa().member("a1"));

        assertThat(match.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match.pairs()).extracting(Pair::row).containsExactly(2);
    }

    @Test
    void takesRowsThatAreTheSameForOnePersonWhereThereAreNoMemberIds() {
        assertThat(match(rosa(), rosa(), rosa()).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match(rosa(), rosa(), rosa().member("A")).rule()).isEqualTo(Rule.AMBIGUOUS);
    }

    @Test
    void ordersTiesByMemberIdThenRow() {
        assertThat(match(rosa(), rosa().member("C"), rosa().member("B"), rosa().member("A"))
                        .pairs())
                .extracting(Pair::row)
                .containsExactly(3, 2, 1);
        assertThat(match(rosa(), rosa(), rosa()).pairs()).extracting(Pair::row).containsExactly(1);
    }

    @Test
    void showsThreePeopleAtMost() {
        assertThat(match(rosa(), rosa().member("A"), rosa().member("B"), rosa().member("C"), rosa().member("D"))
                        .pairs())
                .hasSize(3);
    }

    @Test
    void wantsEligibilityToCoverTheDay() {
        assertThat(matchOn(eligible(1, DAY.minusDays(9), DAY)).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(matchOn(eligible(1, DAY, null)).outcome()).isEqualTo(Outcome.MATCH);

        Match tooLate = matchOn(eligible(1, DAY.plusDays(1), null));
        assertThat(tooLate.outcome()).isEqualTo(Outcome.NONE);
        assertThat(tooLate.rule()).isEqualTo(Rule.NOT_ELIGIBLE);
        assertThat(matchOn(eligible(1, null, DAY.minusDays(1))).rule()).isEqualTo(Rule.NOT_ELIGIBLE);
    }

    @Test
    void takesTheRowOfAMemberThatCoversTheDay() {
        Match match = matchOn(eligible(1, null, DAY.minusDays(1)), eligible(2, DAY.minusDays(1), null));
        assertThat(match.pairs()).extracting(Pair::row).containsExactly(2);
    }

    @Test
    void asksWhenThePatientIsRatherSomebodyWhoWasNotEligible() {
        var patient = new EligiblePerson(1, rosa().member("A").fields(), null, DAY.minusDays(1));
        var similar =
                new EligiblePerson(2, rosa().member("B").ssn(null).phone(null).fields(), null, null);

        Match match = matchOn(patient, similar);

        assertThat(match.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(match.rule()).isEqualTo(Rule.NOT_ELIGIBLE);
        assertThat(match.pairs()).extracting(Pair::row).containsExactly(2);
    }

    @Test
    void asksWhenSomebodyWhoWasNotEligibleFitsAsWell() {
        var ended = new EligiblePerson(
                1, rosa().member("B").ssn(null).phone(null).zip("80218").fields(), null, DAY.minusDays(1));
        var eligible =
                new EligiblePerson(2, rosa().member("C").ssn(null).phone(null).fields(), null, null);

        Match match = match(rosa().ssn(null).phone(null).zip(null), withOthers(ended, eligible));

        assertThat(match.rule()).isEqualTo(Rule.NOT_ELIGIBLE);
        assertThat(match.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void whoIsEnrolledAnewUnderAnotherMemberIdIsTheSamePerson() {
        var before = new EligiblePerson(1, rosa().member("B").fields(), null, DAY.minusDays(1));
        var since = new EligiblePerson(2, rosa().member("C").fields(), DAY, null);

        Match match = match(rosa(), withOthers(before, since));

        assertThat(match.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(match.pairs().getFirst().row()).isEqualTo(2);
    }

    @Test
    void doesNotCompareBirthsInTheFuture() {
        PersonMother unborn = rosa().born(DAY.plusDays(1));
        assertThat(match(unborn, unborn).pairs().getFirst().evidence().of(Field.BIRTH_DATE))
                .isEqualTo(Level.MISSING);
        PersonMother bornToday = rosa().born(DAY);
        assertThat(match(bornToday, bornToday).pairs().getFirst().evidence().of(Field.BIRTH_DATE))
                .isEqualTo(Level.EXACT);
    }

    @Test
    void matchesOnePersonAsOftenAsAsked() {
        var matcher = new Matcher(ListMother.index(ListMother.with(rosa())), Weights.standard());
        assertThat(matcher.match(rosa().clean(), DAY)).isEqualTo(matcher.match(rosa().clean(), DAY));
    }

    @Test
    void skipsKeysThatManyShareAndCountsThem() {
        var list = new ArrayList<>(ListMother.with(rosa()));
        for (int i = 0; i < BlockingKeys.MOST_ROWS; i++) {
            list.add(new EligiblePerson(
                    list.size() + 1,
                    new PersonMother(null, null, null, null, rosa().birthDate(), null, null, null, null, null, null)
                            .fields(),
                    null,
                    null));
        }
        Match match = match(rosa(), list);

        assertThat(match.skippedKeys()).isEqualTo(1);
        assertThat(match.candidates()).isEqualTo(1);
        PersonMother onlyBirthDate =
                new PersonMother("Xi", null, "Xu", null, rosa().birthDate(), null, null, null, null, null, null);
        assertThat(match(onlyBirthDate, list).candidates()).isEqualTo(BlockingKeys.MOST_ROWS + 1);
        assertThat(match(onlyBirthDate, list).skippedKeys()).isZero();
    }

    @Test
    void saysWhichVersionItIs() {
        assertThat(Matcher.version(Weights.standard())).isEqualTo("2.2");
    }

    private static Match matchOn(EligiblePerson... rows) {
        return match(rosa().member("A"), withOthers(rows));
    }

    private static List<EligiblePerson> withOthers(EligiblePerson... rows) {
        var list = new ArrayList<>(List.of(rows));
        ListMother.with().forEach(other -> list.add(new EligiblePerson(list.size() + 1, other.person(), null, null)));
        return list;
    }

    private static EligiblePerson eligible(int row, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new EligiblePerson(row, rosa().member("A").fields(), from, until);
    }
}
