package partnerportal.access;

import org.springframework.util.unit.DataSize;

/**
 * An address that takes larger files than others do, in a form or from a client, and from those only who may: of everyone
 * else nothing is read that comes after the head of the request. Modules declare one as a bean.
 *
 * @param path exactly; an address with variables cannot take them
 * @param largest file; somewhat more gets through to the handler, which has the words for it
 */
public record LargeUpload(String path, DataSize largest, Action action) {}
