package partnerportal.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import partnerportal.directory.domain.Kind;

@Controller
@RequestMapping("/directory/service-lines")
class ServiceLineController extends KindController {

    ServiceLineController(DirectoryPages pages) {
        super(Kind.SERVICE_LINES, pages);
    }
}
