package partnerportal.backfill.match.accuracy;

import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.PersonMother;
import partnerportal.backfill.match.accuracy.Labelled.Request;
import partnerportal.backfill.match.names.Name;
import partnerportal.backfill.match.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A list among whose people are families, of most of whom only one is on it: the other one is the patient. */
final class Families {

    private static final List<List<String>> NEARLY_ONE_NAME = List.of(
            List.of("Marie", "Maria"),
            List.of("Julia", "Julie"),
            List.of("Jayden", "Kayden"),
            List.of("Christina", "Christine"),
            List.of("Jason", "Mason"),
            List.of("Laura", "Lauren"),
            List.of("Paul", "Paula"),
            List.of("Juan", "Juana"),
            List.of("Ana", "Anna"),
            List.of("Daniel", "Daniela"),
            List.of("Jon", "Joan"),
            List.of("María Elena", "María Teresa"),
            List.of("José Luis", "José Antonio"),
            List.of("Tanisha", "Tamisha"),
            List.of("Carmen", "Carmela"),
            List.of("Shawna", "Shauna"));

    private final Chance chance;
    private final Population population;
    private final Typist typist;
    private final List<EligiblePerson> list = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    private Families(long seed) {
        chance = new Chance(seed);
        population = new Population(chance);
        typist = new Typist(chance, population);
    }

    /** So many of each kind of family, among so many strangers. */
    static Labelled of(long seed, int families, int strangers) {
        var made = new Families(seed);
        for (int i = 0; i < strangers; i++) {
            made.list(made.population.person());
        }
        for (int i = 0; i < families; i++) {
            made.add();
        }
        return new Labelled("families " + seed, made.list, made.requests);
    }

    private void add() {
        listed();
        notListed();
        twins();
        bothTwins();
        fatherAndSon();
        fatherAndSonListed();
        fatherAndSonWithOneNumber();
        spouse();
        sisters();
        motherAndDaughter();
        namesake();
        strangersNumber();
    }

    private void listed() {
        PersonMother person = population.person();
        request("listed", person, list(person));
    }

    private void notListed() {
        request("not listed", population.person());
    }

    private void twins() {
        PersonMother one = oneOfTwins();
        list(one);
        request("twin of one listed", twin(one));
    }

    private void bothTwins() {
        PersonMother one = oneOfTwins();
        PersonMother other = twin(one);
        int row = list(one);
        list(other);
        request("twins, both listed", one, row);
    }

    private void fatherAndSon() {
        PersonMother father = man();
        boolean marked = chance.percent(50);
        list(marked ? father.suffix("Sr") : father);
        PersonMother son = sonOf(father);
        request("son of one listed", marked && chance.percent(60) ? son.suffix("Jr.") : son);
    }

    private void fatherAndSonListed() {
        PersonMother father = man();
        list(father);
        PersonMother son = sonOf(father);
        request("son, father listed too", son, list(son.family(son.family() + " Jr")));
    }

    private PersonMother sonOf(PersonMother father) {
        PersonMother son = father.born(later(father, 18, 40)).ssn(population.ssn());
        return chance.percent(30) ? son.middle(null) : son;
    }

    /** Everything is the same but the birth date, so it has to be known, and where they live too. */
    private void fatherAndSonWithOneNumber() {
        PersonMother father = man();
        list.add(father.row(list.size() + 1));
        PersonMother son = father.born(later(father, 21, 40));
        PersonMother booked = chance.percent(50) ? son : son.ssn(typist.wrongNumber(son.ssn()));
        requests.add(new Request("son under his father's number", booked.fields(), Set.of()));
    }

    private void spouse() {
        PersonMother husband = man();
        list(husband);
        PersonMother wife =
                population.person().family(husband.family()).sex("F").given(chance.ofRanked(Population.WOMEN));
        PersonMother home = atHome(wife, husband).born(later(husband, -4, 8));
        request("spouse of one listed", chance.percent(50) ? home : home.ssn(husband.ssn()));
    }

    private void sisters() {
        List<String> names = nearlyOneName();
        PersonMother one = population.person().given(names.getFirst());
        list(one);
        PersonMother other = one.given(names.getLast()).born(later(one, 1, 9)).ssn(population.ssn());
        request("sibling with nearly one name", chance.percent(80) ? other : other.ssn(typist.wrongNumber(one.ssn())));
    }

    private void motherAndDaughter() {
        List<String> names = nearlyOneName();
        PersonMother mother =
                population.person().given(names.getFirst()).sex("F").born(population.birthDate(1930, 1975));
        list(mother);
        PersonMother daughter =
                mother.given(names.getLast()).born(later(mother, 17, 40)).ssn(population.ssn());
        request("child with nearly one name", chance.percent(80) ? daughter : daughter.ssn(mother.ssn()));
    }

    /** Somebody else of the same name and ZIP. */
    private void namesake() {
        PersonMother one = population.person();
        list(one);
        PersonMother other =
                population.person().given(one.given()).family(one.family()).sex(one.sex());
        request("namesake in one's ZIP", chance.percent(50) ? other.zip(one.zip()) : other);
    }

    private void strangersNumber() {
        PersonMother one = population.person();
        list(one);
        request("under a stranger's number", population.person().ssn(one.ssn()).zip(one.zip()));
    }

    /** Half of them with nearly the same name. */
    private PersonMother twin(PersonMother one) {
        String given = NEARLY_ONE_NAME.stream()
                .filter(pair -> pair.contains(Objects.requireNonNull(one.given())))
                .map(pair -> pair.getFirst().equals(one.given()) ? pair.getLast() : pair.getFirst())
                .findFirst()
                .orElseGet(() -> another(one));
        return one.given(given).ssn(twinsNumber(one));
    }

    private PersonMother oneOfTwins() {
        PersonMother one = population.person().middle(null);
        return chance.percent(50) ? one : one.given(nearlyOneName().getFirst());
    }

    private List<String> nearlyOneName() {
        List<String> names = chance.of(NEARLY_ONE_NAME);
        return chance.percent(50) ? names : names.reversed();
    }

    /** Parents do not call their twins Katherine and Catherine. */
    private String another(PersonMother one) {
        String name = chance.ofRanked("F".equals(one.sex()) ? Population.WOMEN : Population.MEN);
        String given = Objects.requireNonNull(one.given());
        boolean alike = ofTwins(name).isNicknameOf(ofTwins(given));
        return alike || name.charAt(0) == given.charAt(0) ? "Beatrix" : name;
    }

    private static Name ofTwins(String name) {
        return Name.given(Words.of(name));
    }

    /** Often the next one. */
    private String twinsNumber(PersonMother one) {
        String number = Objects.requireNonNull(one.ssn());
        int last = Integer.parseInt(number.substring(7));
        return chance.percent(50) ? number.substring(0, 7) + "%04d".formatted(last + 1) : population.ssn();
    }

    private PersonMother man() {
        return population
                .person()
                .given(chance.ofRanked(Population.MEN))
                .sex("M")
                .born(population.birthDate(1930, 1975));
    }

    private static PersonMother atHome(PersonMother person, PersonMother of) {
        return person.zip(of.zip()).street(of.street()).phone(of.phone());
    }

    private LocalDate later(PersonMother than, int least, int most) {
        return Objects.requireNonNull(than.birthDate())
                .plusYears(chance.between(least, most))
                .plusDays(chance.between(1, 363));
    }

    private int list(PersonMother person) {
        list.add(typist.withGaps(person).row(list.size() + 1));
        return list.size();
    }

    private void request(String label, PersonMother patient, Integer... truth) {
        requests.add(new Request(label, typist.asUsual(patient).fields(), Set.of(truth)));
    }
}
