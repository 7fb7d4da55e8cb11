package hms.esr.server.api;

import hms.esr.server.probe.NewDefinition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a probe's definition, whatever its declared content type. */
@Provider
@Consumes(MediaType.WILDCARD)
public class ProbeDefinitionReader implements MessageBodyReader<NewDefinition> {
  private final BodyLimit limit;

  ProbeDefinitionReader(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == NewDefinition.class;
  }

  @Override
  public NewDefinition readFrom(
      Class<NewDefinition> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String declared = String.valueOf(headers.getFirst("Content-Type"));
    return ProbeDefinitionBody.read(limit.read(body), declared + " " + mediaType);
  }
}
