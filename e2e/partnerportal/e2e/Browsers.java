package partnerportal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One browser for all journeys: one that is installed, else Playwright's own, else Debian's package, else a clear refusal. */
final class Browsers implements AutoCloseable {

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Path.of("C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"));

    /** Playwright would fetch three browsers by itself; what is needed is fetched below. */
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** A download that takes longer will not end. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Playwright playwright = Playwright.create(new CreateOptions().setEnv(NO_DOWNLOAD));
    private final Browser browser;

    Browsers() {
        browser = installed()
                .or(this::own)
                .or(() -> fetchOwn() ? own() : Optional.empty())
                .or(() -> installPackage() ? installed() : Optional.empty())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The journeys need a browser. Install Chromium or Google Chrome so that it is on the PATH (on Debian"
                                        + " and Ubuntu: apt-get install chromium), or allow downloads from Playwright's servers."));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private Optional<Browser> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var folders = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank());
        var onPath = folders.flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
        return Stream.concat(onPath, PLACES.stream())
                .filter(Files::isExecutable)
                .flatMap(executable -> launch(executable).stream())
                .findFirst();
    }

    private Optional<Browser> own() {
        return launch(null);
    }

    /** Empty when it cannot run here, such as a stand-in that only says how to install the browser. */
    private Optional<Browser> launch(@Nullable Path executable) {
        var flags = new ArrayList<>(List.of("--disable-background-networking"));
        if (ROOT) {
            flags.add("--no-sandbox");
        }
        var options = new LaunchOptions().setArgs(flags);
        if (executable != null) {
            options.setExecutablePath(executable);
        }
        try {
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException unusable) {
            return Optional.empty();
        }
    }

    private static boolean fetchOwn() {
        IO.println("No Chromium or Chrome is installed: fetching Playwright's own Chromium.");
        var driver = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        driver.command().addAll(List.of("install", "chromium"));
        return succeeds(driver);
    }

    private static boolean installPackage() {
        if (!ROOT || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        IO.println("Playwright's Chromium cannot be had: installing the package chromium with apt-get.");
        return succeeds(new ProcessBuilder("apt-get", "update"))
                && succeeds(new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
    }

    private static boolean succeeds(ProcessBuilder command) {
        try {
            var process = command.inheritIO().start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException cannotStart) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
