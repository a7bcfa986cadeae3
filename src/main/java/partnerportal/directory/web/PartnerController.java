package partnerportal.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import partnerportal.directory.domain.Kind;

@Controller
@RequestMapping("/directory/partners")
class PartnerController extends KindController {

    PartnerController(DirectoryPages pages) {
        super(Kind.PARTNERS, pages);
    }
}
