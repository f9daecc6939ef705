package org.tidings.web.aim.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tidings.aim.material.MaterialFiles;
import org.tidings.aim.template.AimTemplateFilter.Extent;
import org.tidings.aim.template.AimTemplateView;
import org.tidings.aim.template.CardContent.Media;
import org.tidings.aim.template.SourceType;
import org.tidings.identity.Caller;
import org.tidings.shared.Page;
import org.tidings.storage.ContentLinks;
import org.tidings.web.http.PageInfo;

/** Writes pages of templates with links to all that they show; however many they are, materials are asked for by tenant. */
@ApplicationScoped
public class AimTemplateLists {
    @Inject
    private MaterialFiles materials;

    @Inject
    private ContentLinks links;

    AimTemplateList of(Caller caller, Page<AimTemplateView> page, Extent extent) {
        Map<String, String> urls = extent == Extent.WHOLE ? urls(caller, page.items()) : Map.of();
        List<AimTemplateItem> items = new ArrayList<>();
        for (AimTemplateView template : page.items()) {
            Optional<String> pages =
                    extent == Extent.WHOLE ? Optional.of(CardPages.json(template.card(), urls)) : Optional.empty();
            items.add(AimTemplateItem.of(template, pages));
        }
        return new AimTemplateList(PageInfo.of(page), items);
    }

    private Map<String, String> urls(Caller caller, List<AimTemplateView> templates) {
        Map<String, Set<String>> byTenant = new HashMap<>();
        for (AimTemplateView template : templates) {
            Set<String> named = byTenant.computeIfAbsent(template.domainId(), domain -> new TreeSet<>());
            template.card()
                    .contents()
                    .flatMap(content -> content.media().stream())
                    .filter(media -> media.sourceType() == SourceType.MATERIAL)
                    .flatMap(Media::sources)
                    .forEach(named::add);
        }
        Map<String, String> urls = new HashMap<>();
        byTenant.forEach((domain, ids) ->
                materials.of(caller, domain, ids).forEach((id, file) -> urls.put(id, file.urlBy(links))));
        return urls;
    }
}
