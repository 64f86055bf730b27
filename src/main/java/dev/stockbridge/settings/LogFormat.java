package dev.stockbridge.settings;

/** How the log is written: a line for people, or a JSON document in the Elastic Common Schema for a collector. */
public enum LogFormat {
    TEXT,
    ECS
}
