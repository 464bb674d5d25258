package com.atriumn.sample.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The file that the tour takes along.
 */
@Component
class TourFile {

	static final String NAME = "analytical-engine.txt";

	static final String CONTENT_TYPE = "text/plain";

	private final byte[] bytes;

	TourFile() throws IOException {
		this.bytes = new ClassPathResource("tour/" + NAME).getContentAsByteArray();
	}

	Content content() {
		return Content.of(CONTENT_TYPE, this.bytes);
	}

	int size() {
		return this.bytes.length;
	}

	/**
	 * Read what comes back and compare it with what was sent.
	 * @param download what comes back, closed here
	 * @throws TourException if it differs
	 */
	void compareWith(Download download) {
		try (download) {
			byte[] downloaded = download.stream().readAllBytes();
			if (!Arrays.equals(this.bytes, downloaded)) {
				throw new TourException(NAME + " came back changed.");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
