# docker build -t customer-first .
# docker run --rm -v "$PWD:/work:ro" customer-first
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/package.mjs /tmp \
  && mkdir /app \
  && tar -xzf /tmp/customer-first-*.tgz -C /app --strip-components=1

FROM alpine:3.22
# Git is for --since; the folder that is read belongs to somebody else, which git refuses unless it is told not to.
RUN apk add --no-cache nodejs git && git config --system --add safe.directory '*'
COPY --from=build /app /app
RUN printf '#!/bin/sh\nexec node /app/dist/cli.cjs "$@"\n' > /usr/local/bin/customer-first \
  && chmod 755 /usr/local/bin/customer-first
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["customer-first"]
