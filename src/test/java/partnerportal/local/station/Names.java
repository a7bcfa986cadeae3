package partnerportal.local.station;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that people have, common ones more often, and the other forms in which they come. */
final class Names {

    private static final List<String> WOMEN = words("""
            Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Betty Ashley Emily
            Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy
            Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet
            Maria Olivia Heather Helen Catherine Diane Julie Victoria Joyce Lauren Kelly Christina Ruth Joan Virginia Judith
            Evelyn Hannah Andrea Megan Cheryl Jacqueline Madison Teresa Abigail Sophia Martha Sara Gloria Janice Kathryn Ann
            Isabella Judy Charlotte Julia Grace Amber Alice Jean Denise Frances Danielle Marilyn Natalie Beverly Diana
            Brittany Theresa Kayla Alexis Doris Lori Tiffany Guadalupe Xiomara Nkechi Siobhan Thuy Yesenia Oksana""");

    private static final List<String> MEN = words("""
            James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark
            Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan Jacob Gary
            Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond
            Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter
            Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce
            Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley
            Philip Eugene Luis Carlos Miguel Rafael Dmitri Kwame Nguyen Hiroshi Ahmed Leonard Frederick""");

    private static final List<String> COMMON_FAMILIES = words("""
            Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
            Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
            Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell
            Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy
            Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson
            Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross
            Foster O'Brien O'Neill D'Angelo McDonald MacLeod Muñoz Peña Núñez Lefèvre Müller""");

    private static final List<String> FAMILY_STARTS = words("""
            Ash Beck Black Brad Brook Burn Chat Clay Crow Dal Den East Ed Elm Fair Far Fern Gold Grand Green Hal Ham Hart
            Haw Hazel High Hol Kings Lang Lin Mar Mead Mill Nor Oak Pem Pres Rad Red Rock Row Sand Shel South Stan Stone
            Strat Sum Thorn Wake Wal Wen West Whit Wil Win Wood""");

    private static final List<String> FAMILY_ENDS = words("""
            berg bourne bridge brook bury by cott croft dale den don field ford gate ham hurst land leigh ley lock man mere
            more ridge row shaw son stead stock stone ton vale ville ward water way well wick win worth""");

    private static final List<String> FAMILIES = families();

    private static final Map<String, String> SHORT = pairs("""
            William Bill Robert Bob James Jim John Jack Michael Mike Richard Rick Joseph Joe Thomas Tom Charles Chuck
            Christopher Chris Daniel Dan Matthew Matt Anthony Tony Steven Steve Andrew Andy Joshua Josh Kenneth Ken Edward
            Ted Timothy Tim Ronald Ron Jeffrey Jeff Nicholas Nick Gregory Greg Samuel Sam Benjamin Ben Alexander Alex Patrick
            Pat Raymond Ray Lawrence Larry Gerald Jerry Eugene Gene Frederick Fred Leonard Len Philip Phil Vincent Vince
            Patricia Patty Jennifer Jen Elizabeth Liz Barbara Barb Susan Sue Jessica Jess Margaret Peggy Deborah Debbie
            Katherine Kathy Catherine Cathy Kathryn Kate Rebecca Becky Stephanie Steph Cynthia Cindy Kimberly Kim Sandra Sandy
            Christine Chris Christina Tina Victoria Vicky Theresa Terry Teresa Tess Jacqueline Jackie Dorothy Dot Judith Judy
            Pamela Pam Samantha Sam Abigail Abby Guadalupe Lupe Frances Fran Virginia Ginny Amanda Mandy Nancy Nan""");

    /** Names that are easily taken for each other and belong to different people. */
    private static final List<List<String>> TWIN_GIRLS = List.of(
            List.of("Marie", "Maria"),
            List.of("Hannah", "Anna"),
            List.of("Kayla", "Kyla"),
            List.of("Jasmin", "Jasmine"),
            List.of("Emma", "Emily"),
            List.of("Alicia", "Alisha"),
            List.of("Karina", "Katrina"));

    private static final List<List<String>> TWIN_BOYS = List.of(
            List.of("Jayden", "Jaden"),
            List.of("Brian", "Ryan"),
            List.of("Daniel", "David"),
            List.of("Marcus", "Marco"),
            List.of("Aaron", "Darron"),
            List.of("Tyler", "Taylor"),
            List.of("Jonathan", "Nathan"));

    private Names() {}

    static String given(Dice dice, String sex) {
        return dice.common(sex.equals("F") ? WOMEN : MEN);
    }

    static String family(Dice dice) {
        return dice.common(FAMILIES);
    }

    static List<String> twins(Dice dice, String sex) {
        return dice.one(sex.equals("F") ? TWIN_GIRLS : TWIN_BOYS);
    }

    /** What friends call somebody of this name; null when nothing else. */
    static @Nullable String shortened(String given) {
        return SHORT.get(given);
    }

    private static List<String> families() {
        var families = new ArrayList<>(COMMON_FAMILIES);
        FAMILY_ENDS.forEach(end -> FAMILY_STARTS.forEach(start -> families.add(start + end)));
        return List.copyOf(families);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static Map<String, String> pairs(String text) {
        var words = words(text);
        var pairs = new HashMap<String, String>();
        for (int at = 0; at < words.size(); at += 2) {
            pairs.put(words.get(at), words.get(at + 1));
        }
        return Map.copyOf(pairs);
    }
}
