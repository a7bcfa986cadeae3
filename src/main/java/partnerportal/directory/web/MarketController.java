package partnerportal.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import partnerportal.directory.domain.Kind;

@Controller
@RequestMapping("/directory/markets")
class MarketController extends KindController {

    MarketController(DirectoryPages pages) {
        super(Kind.MARKETS, pages);
    }
}
