package com.atriumn.sample.web;

import java.util.Comparator;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.ai.Prompt;
import com.atriumn.client.ai.PromptPage;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentPage;
import com.atriumn.client.ingest.ContentQuery;
import com.atriumn.client.ingest.IngestClient;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the page, and alone the part of it that changes by itself.
 */
@Controller
class HomeController {

	private static final ContentQuery FIRST_PAGE = ContentQuery.builder().limit(100).build();

	private static final Comparator<ContentItem> NEWEST_FIRST = Comparator.comparing(ContentItem::createdAt,
			Comparator.nullsLast(Comparator.reverseOrder()));

	private final IngestClient ingest;

	private final AiClient ai;

	private final PageProperties properties;

	private final long maxFileSize;

	private final boolean local;

	HomeController(IngestClient ingest, AiClient ai, PageProperties properties, MultipartProperties multipart,
			Environment environment) {
		this.ingest = ingest.withOptions(properties.callOptions());
		this.ai = ai.withOptions(properties.callOptions());
		this.properties = properties;
		this.maxFileSize = multipart.getMaxFileSize().toBytes();
		this.local = environment.matchesProfiles("local");
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("content", Section.load(this::content));
		model.addAttribute("prompts", Section.load(this::prompts));
		model.addAttribute("refreshInterval", this.properties.refreshInterval().toMillis());
		model.addAttribute("maxFileSize", this.maxFileSize);
		model.addAttribute("maxFileSizeText", Sizes.format(this.maxFileSize));
		model.addAttribute("local", this.local);
		return "home";
	}

	@GetMapping("/content")
	String content(Model model) {
		model.addAttribute("content", Section.load(this::content));
		return "content :: list";
	}

	private Section<ItemRow> content() {
		ContentPage page = this.ingest.listContentItems(FIRST_PAGE);
		return new Section<>(page.items().stream().sorted(NEWEST_FIRST).map(ItemRow::of).toList(), page.hasNext(),
				null);
	}

	private Section<Prompt> prompts() {
		PromptPage page = this.ai.listPrompts();
		return new Section<>(page.prompts(), page.hasNext(), null);
	}

}
