package com.atriumn.sample.watch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.call.Service;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows whether Atriumn works for this application. The page fetches it by itself, since
 * asking for the health may take as long as a probe does.
 */
@Controller
class WatchController {

	private final AtriumnClient client;

	private final HealthEndpoint health;

	private final RecentCalls recentCalls;

	WatchController(AtriumnClient client, HealthEndpoint health, RecentCalls recentCalls) {
		this.client = client;
		this.health = health;
		this.recentCalls = recentCalls;
	}

	@GetMapping("/watch")
	String watch(Model model) {
		model.addAttribute("services", services());
		model.addAttribute("chart", Chart.of(this.recentCalls.bySlot()));
		return "watch :: panel";
	}

	private List<ServiceRow> services() {
		return Arrays.stream(Service.values()).flatMap(this::service).toList();
	}

	private Stream<ServiceRow> service(Service service) {
		HealthDescriptor health = this.health.healthForPath("atriumn", service.id());
		return Stream.ofNullable(health)
			.map((known) -> ServiceRow.of(service, known.getStatus(), this.client.status(service)));
	}

}
