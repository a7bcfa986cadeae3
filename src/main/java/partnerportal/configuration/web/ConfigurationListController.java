package partnerportal.configuration.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.access.Visibility;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ListFilter;
import partnerportal.configuration.domain.ListOrder;
import partnerportal.shell.Htmx;

import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The list of configurations; partners' people have one only and go straight to it. */
@Controller
class ConfigurationListController {

    private static final String FILTER_FORM = "filters";

    private final ConfigurationListReading reading;
    private final ConfigurationQueries queries;

    ConfigurationListController(ConfigurationListReading reading, ConfigurationQueries queries) {
        this.reading = reading;
        this.queries = queries;
    }

    @Requires(Action.READ_CONFIGURATIONS)
    @GetMapping(ListQuery.PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            Asker asker,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(asker.sees() instanceof Visibility.Everything)) {
            return own(asker);
        }
        var query = new ListQuery(parameters);
        model.addAttribute("page", reading.page(query, asker));
        if (!Htmx.wantsFragment(request)) {
            return "configuration/list";
        }
        if (FILTER_FORM.equals(request.getHeader("HX-Trigger"))) {
            response.setHeader("HX-Replace-Url", query.address());
        }
        return "configuration/list :: answer";
    }

    private String own(Asker asker) {
        var own = queries.page(ListFilter.of(asker.sees()), ListOrder.NAME, 1, null)
                .rows();
        return own.isEmpty()
                ? "configuration/none"
                : "redirect:" + ListQuery.PATH + "/" + own.getFirst().id();
    }
}
