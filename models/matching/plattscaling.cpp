// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/plattscaling.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

constexpr double leastSlope = 0.05;
constexpr double farthest = 40; // log odds; beyond, a probability is 0 or 1

//! The sum that is made small, its slope and its curvature at one place.
struct Landscape {
    double height = 0;
    double slopeBy = 0, offsetBy = 0;
    double slopeTwice = 0, both = 0, offsetTwice = 0;
};

double softLog(double x) // log(1 + exp(x))
{
    return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

//! What is fitted: everything but one.
class Fit
{
public:
    Fit(const std::vector<JudgedLogit> &judged, std::size_t without)
        : m_judged(judged), m_without(without)
    {
        const std::size_t count = judged.size() - (without < judged.size() ? 1 : 0);
        m_prior = count > 0 ? PlattScaling::priorCount / static_cast<double>(count) : 0;
    }

    [[nodiscard]] Landscape at(const PlattScaling &place) const
    {
        Landscape land;
        // Keeps the steps finite where nothing was judged.
        land.height = ((place.slope - 1) * (place.slope - 1) + place.offset * place.offset) / 2;
        land.slopeBy = place.slope - 1;
        land.offsetBy = place.offset;
        land.slopeTwice = land.offsetTwice = 1;
        for (std::size_t i = 0; i < m_judged.size(); ++i) {
            if (i == m_without)
                continue;
            const double raw = std::clamp(m_judged[i].logit, -farthest, farthest);
            const double before = PlattScaling().probability(raw);
            const double right = (m_judged[i].isRight ? 1 : 0) + m_prior * before;
            const double all = 1 + m_prior;
            const double logit = place.logit(raw);
            const double p = 1 / (1 + std::exp(-logit));
            const double bend = all * p * (1 - p);
            land.height += all * softLog(logit) - right * logit;
            land.slopeBy += (all * p - right) * raw;
            land.offsetBy += all * p - right;
            land.slopeTwice += bend * raw * raw;
            land.both += bend * raw;
            land.offsetTwice += bend;
        }
        return land;
    }

private:
    const std::vector<JudgedLogit> &m_judged;
    std::size_t m_without;
    double m_prior = 0; // judgements of the curve as it was, for each one
};

} // namespace

double PlattScaling::probability(double raw) const
{
    return 1 / (1 + std::exp(-logit(std::clamp(raw, -farthest, farthest))));
}

PlattScaling PlattScaling::fit(const std::vector<JudgedLogit> &judged, std::size_t without,
                               PlattScaling start, int steps)
{
    const Fit fit(judged, without);
    PlattScaling place = start;
    Landscape land = fit.at(place);
    for (int step = 0; step < steps; ++step) {
        const double determinant = land.slopeTwice * land.offsetTwice - land.both * land.both;
        const double bySlope =
            (land.offsetTwice * land.slopeBy - land.both * land.offsetBy) / determinant;
        const double byOffset =
            (land.slopeTwice * land.offsetBy - land.both * land.slopeBy) / determinant;
        bool isLower = false;
        for (double part = 1; !isLower && part > 1e-6; part /= 2) {
            const PlattScaling next{place.slope - part * bySlope, place.offset - part * byOffset};
            const Landscape there = fit.at(next);
            isLower = there.height < land.height;
            if (isLower) {
                place = next;
                land = there;
            }
        }
        if (!isLower)
            break;
    }
    return place.slope < leastSlope ? PlattScaling() : place;
}

PlattScaling PlattScaling::fit(const std::vector<JudgedLogit> &judged)
{
    constexpr int enough = 100;
    return fit(judged, judged.size(), {}, enough);
}

} // namespace unsnag
