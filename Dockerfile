# syntax=docker/dockerfile:1
# The bot in a container: docker build -t frameworkbot .
# To pin the images, give NAME@sha256:DIGEST for each argument (docker buildx imagetools inspect NAME tells it).
ARG NODE_IMAGE=docker.io/library/node:20-bookworm-slim
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled

# The Web Chat widget, by the version and the hash in webchat.targets.
FROM ${NODE_IMAGE} AS widget
WORKDIR /widget
COPY src/FrameworkBot/webchat.targets deploymentTemplates/container/widget.sh ./
RUN sh widget.sh webchat.targets webchat.js

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/ src/
RUN dotnet restore src/FrameworkBot --locked-mode
COPY --from=widget /widget/webchat.js /widget/
COPY appsettings.json LICENSE NOTICE ./
COPY corpus/ corpus/
RUN dotnet publish src/FrameworkBot -c Release --no-restore -o /app -p:RunAnalyzers=false -p:WebChatScript=/widget/webchat.js

# No shell, no package manager, not root. It writes nothing: what is to outlive it goes into a database (State__Store=Postgres), or into a file
# on a volume (State__Store=File, State__Path).
FROM ${RUNTIME_IMAGE}
WORKDIR /app
COPY --from=build /app ./
ENV ASPNETCORE_URLS=http://*:8080 \
    ASPNETCORE_FORWARDEDHEADERS_ENABLED=true \
    DOTNET_EnableDiagnostics=0 \
    State__Store=Memory
USER 1654:1654
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s CMD ["dotnet", "FrameworkBot.dll", "--health"]
ENTRYPOINT ["dotnet", "FrameworkBot.dll"]
