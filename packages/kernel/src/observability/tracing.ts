import { context, SpanStatusCode, trace, type Span } from '@opentelemetry/api';

const tracer = trace.getTracer('peixun');

/**
 * Sends traces where `OTEL_EXPORTER_OTLP_ENDPOINT` points; does nothing without it.
 *
 * @returns what sends the rest and ends it.
 */
export async function startTracing(version: string, environment = process.env): Promise<() => Promise<void>> {
  const endpoint = environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (!endpoint) return () => Promise.resolve();
  // Hundreds of modules that most hosts never need.
  const { exportTraces } = await import('./export-traces.ts');
  return exportTraces(endpoint, version);
}

/** Runs work in a span; a failure marks it. Attributes hold no personal data. */
export function inSpan<Result>(
  name: string,
  attributes: Record<string, string>,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const span = tracer.startSpan(name, { attributes });
  if (!span.isRecording()) return work(span);
  return context.with(trace.setSpan(context.active(), span), async () => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
